package hotseat.load.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stored history, read by many lanes at once. */
@Timeout(60)
class DealingTest {

  private static final long SEED = 20_260_102;
  private static final int LANES = 4;

  // Some seventy blocks: twice as many as are in flight at a time.
  private static final List<Operation> WRITTEN = SampleOperations.list(new Random(SEED), 40_000);

  @TempDir private Path directory;
  private StoredHistory history = new StoredHistory(Path.of(""));

  /** What one lane saw, by ordinal and in its order. */
  private record Seen(List<Integer> ordinals, List<Operation> operations) implements Lane {
    @Override
    public void accept(Operation operation, int ordinal) {
      ordinals.add(ordinal);
      operations.add(operation);
    }
  }

  @BeforeEach
  void write() {
    history = new StoredHistory(directory.resolve("history"));
    try (HistoryWriter writer = HistoryWriter.open(history.file(), SampleOperations.HEADER)) {
      WRITTEN.forEach(writer::write);
    }
  }

  @Test
  void allLanesTogetherSeeEverythingOnceAndInOrder() {
    List<Seen> lanes = deal();
    Map<Integer, Operation> seen = new HashMap<>();
    for (Seen lane : lanes) {
      assertThat(lane.ordinals).isSorted().hasSizeGreaterThan(WRITTEN.size() / LANES / 2);
      for (int i = 0; i < lane.ordinals.size(); i++) {
        seen.put(lane.ordinals.get(i), lane.operations.get(i));
      }
    }
    assertThat(lanes.stream().mapToInt(lane -> lane.ordinals.size()).sum())
        .isEqualTo(WRITTEN.size());
    IntStream.range(0, WRITTEN.size())
        .forEach(i -> assertThat(seen.get(i)).isEqualTo(WRITTEN.get(i)));
  }

  @Test
  void aSeatIsOnOneLaneOnly() {
    Map<String, Integer> laneOf = new HashMap<>();
    List<Seen> lanes = deal();
    for (int i = 0; i < LANES; i++) {
      for (Operation operation : lanes.get(i).operations) {
        Integer before = laneOf.putIfAbsent(operation.show() + operation.seat(), i);
        assertThat(before).isIn(null, i);
      }
    }
  }

  @Test
  void listsAreDealtOutLikeFiles() {
    Operations list =
        consumer -> {
          WRITTEN.forEach(consumer);
          return SampleOperations.HEADER;
        };
    List<Seen> ofList = lanes();
    list.deal(ofList);
    assertThat(ofList).isEqualTo(deal());
  }

  @Test
  void anOperationIsFoundByItsOrdinal() {
    int last = WRITTEN.size() - 1;
    Map<Integer, Operation> found = history.find(Set.of(0, 7_777, last, last + 1));

    assertThat(found)
        .isEqualTo(Map.of(0, WRITTEN.get(0), 7_777, WRITTEN.get(7_777), last, WRITTEN.get(last)));
  }

  @Test
  void onlyTheFirstOfManyDamagesIsReported() throws IOException {
    byte[] bytes = Files.readAllBytes(history.file());
    List<Integer> blocks = blocks(bytes);
    for (int i = 3; i < blocks.size(); i += 2) {
      bytes[blocks.get(i) + 100] ^= 1;
    }
    Files.write(history.file(), bytes);
    int before = blocks.stream().limit(3).mapToInt(at -> records(bytes, at)).sum();

    assertThatThrownBy(this::deal)
        .isInstanceOf(Failure.class)
        .hasMessageEndingWith(
            "is damaged after %d operations, in the block at byte %d: its checksum does not match"
                .formatted(before, blocks.get(3)));
  }

  @Test
  void aWrongNumberOfOperationsIsDamage() throws IOException {
    byte[] whole = Files.readAllBytes(history.file());
    int block = blocks(whole).getFirst();
    for (int wrong : List.of(-1, 0, 1, records(whole, block) - 1, records(whole, block) + 1)) {
      byte[] damaged = whole.clone();
      ByteBuffer.wrap(damaged).putInt(block + Integer.BYTES, wrong);
      Files.write(history.file(), damaged);
      assertThatThrownBy(this::deal)
          .as("%d operations", wrong)
          .isInstanceOf(Failure.class)
          .hasMessageContaining("is damaged after 0 operations");
    }
  }

  @Test
  void anExceptionInALaneEndsTheReading() {
    IllegalStateException thrown = new IllegalStateException("enough");
    List<Integer> seen = new ArrayList<>();
    Lane impatient =
        (_, ordinal) -> {
          seen.add(ordinal);
          throw thrown;
        };

    assertThatThrownBy(() -> history.deal(List.of(impatient))).isSameAs(thrown);
    assertThat(seen).containsExactly(0);
  }

  private List<Seen> deal() {
    List<Seen> lanes = lanes();
    assertThat(history.deal(lanes)).isEqualTo(SampleOperations.HEADER);
    return lanes;
  }

  private static List<Seen> lanes() {
    return IntStream.range(0, LANES)
        .mapToObj(_ -> new Seen(new ArrayList<>(), new ArrayList<>()))
        .toList();
  }

  /** The positions at which the blocks begin. */
  private static List<Integer> blocks(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = HistoryFormat.MAGIC.length + 1;
    at += Integer.BYTES + in.getInt(at);
    List<Integer> blocks = new ArrayList<>();
    while (in.getInt(at) != HistoryFormat.TRAILER) {
      blocks.add(at);
      at += 3 * Integer.BYTES + in.getInt(at);
    }
    return blocks;
  }

  private static int records(byte[] bytes, int block) {
    return ByteBuffer.wrap(bytes).getInt(block + Integer.BYTES);
  }
}
