package hotseat.load.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {

  private static final long SEED = 20_260_101;

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = directory.resolve("history");
  }

  @Test
  void operationsAreReadBackUnchanged() {
    List<Operation> written = SampleOperations.list(new Random(SEED), 5_000);
    write(written);
    assertThat(read()).isEqualTo(written);
    assertThat(new StoredHistory(file).header()).isEqualTo(SampleOperations.HEADER);
  }

  @Test
  void anEmptyHistoryIsComplete() {
    write(List.of());
    assertThat(read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "7", "{"})
  void anInvalidHeaderIsDamage(String header) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(100);
    bytes.put(HistoryFormat.MAGIC).put((byte) HistoryFormat.VERSION);
    bytes.putInt(json.length).put(json).putInt(HistoryFormat.TRAILER).putLong(0);
    Files.write(file, Arrays.copyOf(bytes.array(), bytes.position()));
    assertThatThrownBy(this::read)
        .isInstanceOf(Failure.class)
        .hasMessage(file + " is damaged at byte 8: its header cannot be read");
  }

  /** The checksum is right, as if the block had been written like this. */
  @Test
  void anImpossibleBlockIsDamageEvenWithAValidChecksum() {
    write(SampleOperations.list(new Random(SEED), 8));
    List<StoredBlock> blocks = new ArrayList<>();
    HistoryReader.read(file, blocks::add);
    byte[] whole = blocks.getFirst().block().bytes();
    for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
      byte[] bytes = whole.clone();
      bytes[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      Block block = new Block(8, bytes);
      try {
        assertThat(
                new StoredBlock(file, HistoryFormat.VERSION, 0, 0, block.checksum(), block)
                    .operations())
            .hasSize(8);
      } catch (Failure damage) {
        assertThat(damage).hasMessageContaining("is damaged after 0 operations");
      }
    }
  }

  @Test
  void manyThreadsLoseNothing() throws InterruptedException {
    int threads = 8;
    List<Operation> written = SampleOperations.list(new Random(SEED), 40_000);
    try (HistoryWriter writer = HistoryWriter.open(file, SampleOperations.HEADER)) {
      List<Thread> writing = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int mine = i;
        writing.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      for (int at = mine; at < written.size(); at += threads) {
                        writer.write(written.get(at));
                      }
                    }));
      }
      for (Thread thread : writing) {
        thread.join();
      }
    }
    List<Operation> read = read();
    assertThat(read).hasSameSizeAs(written);
    assertThat(Set.copyOf(read)).isEqualTo(Set.copyOf(written));
  }

  @Test
  void theFileAppearsOnlyWhenItIsComplete() {
    HistoryWriter writer = HistoryWriter.open(file, SampleOperations.HEADER);
    writer.write(SampleOperations.one(new Random(SEED)));
    assertThat(file).doesNotExist();
    writer.close();
    assertThat(file).exists();
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void aTruncatedHistoryIsRefusedAtEveryLength() throws IOException {
    write(SampleOperations.list(new Random(SEED), 50));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(this::read).as("cut at %d", length).isInstanceOf(Failure.class);
    }
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    write(SampleOperations.list(new Random(SEED), 50));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(this::read).hasMessageContaining("is damaged after 0 operations");
  }

  @Test
  void dataAfterTheEndIsFound() throws IOException {
    write(List.of());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
    assertThatThrownBy(this::read).hasMessageContaining("is damaged");
  }

  @Test
  void aForeignFileIsNotAHistory() throws IOException {
    Files.writeString(file, "{\"schema\":\"hotseat.summary/1\"}");
    assertThatThrownBy(this::read)
        .isInstanceOf(Failure.class)
        .hasMessageEndingWith("not a history");
  }

  @Test
  void anUnsupportedVersionIsNamed() throws IOException {
    write(List.of());
    byte[] bytes = Files.readAllBytes(file);
    bytes[HistoryFormat.MAGIC.length] = 9;
    Files.write(file, bytes);
    assertThatThrownBy(this::read)
        .hasMessageEndingWith("version 9, and this program reads 1 and 2");
  }

  @Test
  void aMissingFileIsReportedInOneSentence() {
    assertThatThrownBy(this::read).isInstanceOf(Failure.class).hasMessageContaining("cannot read");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsReportedOnCloseAndLeavesNoFile() throws IOException {
    Files.createSymbolicLink(directory.resolve("history.part"), Path.of("/dev/full"));
    HistoryWriter writer = HistoryWriter.open(file, SampleOperations.HEADER);
    // More than all buffers hold, so that the caller would wait forever if blocks were kept.
    SampleOperations.list(new Random(SEED), 200_000).forEach(writer::write);
    assertThatThrownBy(writer::close).isInstanceOf(Failure.class).hasMessageContaining("history");
    assertThat(directory.toFile().list()).isEmpty();
  }

  private void write(List<Operation> operations) {
    try (HistoryWriter writer = HistoryWriter.open(file, SampleOperations.HEADER)) {
      operations.forEach(writer::write);
    }
  }

  private List<Operation> read() {
    List<Operation> operations = new ArrayList<>();
    new StoredHistory(file).read(operations::add);
    return operations;
  }
}
