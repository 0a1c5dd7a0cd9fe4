package hotseat.load.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.command.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence comes back from its file as it was, or not at all. */
final class EvidenceFileTest {

  private static final String FIRST =
      """
      {"seat":"A-1","version":1,"changeTag":"00000000000000aa","kind":"HOLD",\
      "at":"2026-01-01T10:00:00Z","expiresAt":"2026-01-01T10:10:00Z"}\
      """;
  private static final String SECOND =
      """
      {"seat":"A-1","version":2,"changeTag":"00000000000000bb","kind":"CONFIRM",\
      "at":"2026-01-01T10:00:01Z"}\
      """;
  private static final FinalRead SEAT =
      new FinalRead(
          1,
          "s",
          "A-1",
          2,
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.of("00aa"),
          Optional.of("SOLD"));
  private static final SeatMapRead MAP =
      new SeatMapRead(
          1,
          "s",
          -3,
          5,
          List.of(
              new SeatMapRead.Shown("A-1", 2, "SOLD", "00aa"),
              new SeatMapRead.Shown("FLOOR", 7, "AVAILABLE", "")));
  private static final ClockReading CLOCK =
      new ClockReading(-7, 9, Instant.parse("2026-01-01T10:00:00.000001Z"));
  private static final FinalRead AREA =
      new FinalRead(0, "s", "FLOOR", 7, OptionalLong.of(7), OptionalLong.of(9));

  @TempDir private Path directory;

  @Test
  void evidenceIsReadBackInOrder() {
    StoredEvidence evidence = StoredEvidence.in(written());

    assertThat(evidence.shows()).containsExactly("s");
    assertThat(evidence.clockDoubt()).isEqualTo(Duration.ofMillis(3));
    assertThat(evidence.obstacles()).isEmpty();
    List<String> changes = new ArrayList<>();
    evidence.changes((show, line) -> changes.add(show + " " + line.seat() + " " + line.version()));
    assertThat(changes).containsExactly("s A-1 1", "s A-1 2");
    List<FinalRead> reads = new ArrayList<>();
    evidence.reads(reads::add);
    assertThat(reads).containsExactly(SEAT, AREA);
    assertThat(evidence.clockReadings()).containsExactly(CLOCK);
    List<SeatMapRead> maps = new ArrayList<>();
    evidence.maps(maps::add);
    assertThat(maps).containsExactly(MAP);
  }

  @Test
  void aLineThatIsNotAChangeIsKeptUnchanged() {
    Path file = directory.resolve("evidence");
    try (EvidenceWriter writer = EvidenceWriter.open(file, Duration.ZERO)) {
      writer.audit("s", List.of(FIRST, "E 3").iterator());
    }

    List<String> lines = new ArrayList<>();
    StoredEvidence.in(file).audits((show, audit) -> audit.forEachRemaining(lines::add));

    assertThat(lines).containsExactly(FIRST, "E 3");
  }

  @Test
  void aShowWithAnIncompleteAuditIsNotAudited() {
    Path file = directory.resolve("evidence");
    try (EvidenceWriter writer = EvidenceWriter.open(file, Duration.ZERO)) {
      assertThatThrownBy(() -> writer.audit("broken", oneLineAndNoMore()))
          .isInstanceOf(IllegalStateException.class);
      writer.obstacle("node 1 does not\nanswer");
      writer.audit("whole", List.of(FIRST).iterator());
    }

    StoredEvidence evidence = StoredEvidence.in(file);

    assertThat(evidence.shows()).containsExactly("whole");
    assertThat(evidence.obstacles()).containsExactly("node 1 does not answer");
    List<String> shows = new ArrayList<>();
    evidence.changes((show, line) -> shows.add(show));
    assertThat(shows).containsExactly("whole");
  }

  @Test
  void theFileAppearsOnlyWhenItIsComplete() {
    Path file = directory.resolve("evidence");
    try (EvidenceWriter writer = EvidenceWriter.open(file, Duration.ZERO)) {
      writer.read(SEAT);
      assertThat(file).doesNotExist();
    }
    assertThat(directory).isDirectoryContaining(path -> path.equals(file));
    assertThat(file.resolveSibling("evidence.part")).doesNotExist();
  }

  @Test
  void aTruncatedFileIsRefusedAtEveryLength() throws IOException {
    Path whole = written();
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length++) {
      Path cut = Files.write(directory.resolve("cut"), java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> StoredEvidence.in(cut))
          .as("cut after %d of %d bytes", length, bytes.length)
          .isInstanceOf(Failure.class)
          .hasMessageContaining(cut.toString());
    }
  }

  @Test
  void aFileWithAMissingLineIsDamaged() throws IOException {
    List<String> lines = new ArrayList<>(lines(written()));
    lines.remove(2);

    assertThatThrownBy(() -> StoredEvidence.in(zipped(lines)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is damaged after");
  }

  @Test
  void anInvalidHeaderIsDamage() throws IOException {
    for (String head : List.of("null", "{\"evidence\":1,\"clockDoubtMs\":99999999999999}")) {
      Path file = zipped(List.of("H " + head, "E 1"));
      assertThatThrownBy(() -> StoredEvidence.in(file))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("is damaged after 1 lines");
    }
  }

  @Test
  void anUnsupportedVersionIsNamed() throws IOException {
    Path file = zipped(List.of("H {\"evidence\":9,\"clockDoubtMs\":0}", "E 1"));

    assertThatThrownBy(() -> StoredEvidence.in(file))
        .hasMessageContaining("has format version 9, and this program reads 1 and 2");
  }

  @Test
  void aClockReadingWithoutATimeIsDamage() throws IOException {
    Path file =
        zipped(
            List.of(
                "H {\"evidence\":2,\"clockDoubtMs\":0}",
                "T {\"askedNanos\":1,\"toldNanos\":2}",
                "E 2"));

    assertThatThrownBy(() -> StoredEvidence.in(file)).hasMessageContaining("is damaged after");
  }

  @Test
  void evidenceOfFormatOneIsRead() throws IOException {
    Path file =
        zipped(
            List.of(
                "H {\"evidence\":1,\"clockDoubtMs\":0}",
                "R {\"node\":0,\"show\":\"s\",\"seat\":\"FLOOR\",\"version\":7,\"sold\":7,\"capacity\":9}",
                "E 2"));
    List<FinalRead> reads = new ArrayList<>();

    StoredEvidence.in(file).reads(reads::add);

    assertThat(reads).containsExactly(AREA);
  }

  @Test
  void aForeignFileIsNotEvidence() throws IOException {
    Path file = Files.writeString(directory.resolve("foreign"), "hello");

    assertThatThrownBy(() -> StoredEvidence.in(file))
        .hasMessageContaining("is not a file of evidence");
    assertThatThrownBy(() -> StoredEvidence.in(zipped(List.of("hello"))))
        .hasMessageContaining("is not a file of evidence");
  }

  private Path written() {
    Path file = directory.resolve("evidence");
    try (EvidenceWriter writer = EvidenceWriter.open(file, Duration.ofMillis(3))) {
      writer.audit("s", List.of(FIRST, SECOND).iterator());
      writer.read(SEAT);
      writer.read(AREA);
      writer.map(MAP);
      writer.clock(CLOCK);
    }
    return file;
  }

  private static Iterator<String> oneLineAndNoMore() {
    return new Iterator<>() {
      private boolean isOver;

      @Override
      public boolean hasNext() {
        if (isOver) {
          throw new IllegalStateException("the connection is gone");
        }
        return true;
      }

      @Override
      public String next() {
        isOver = true;
        return FIRST;
      }
    };
  }

  private static List<String> lines(Path file) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private Path zipped(List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(directory.resolve("zipped"), bytes.toByteArray());
  }
}
