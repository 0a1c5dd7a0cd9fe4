package hotseat.load.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence comes back from its file as it was, or not at all. */
final class EvidenceFileTest {

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
    assertThat(reads).containsExactly(SampleEvidence.SEAT, SampleEvidence.AREA);
    assertThat(evidence.clockReadings()).containsExactly(SampleEvidence.CLOCK);
    List<SeatMapRead> maps = new ArrayList<>();
    evidence.maps(maps::add);
    assertThat(maps).containsExactly(SampleEvidence.MAP);
  }

  @Test
  void aLineThatIsNotAChangeIsKeptUnchanged() {
    Path file = directory.resolve("evidence");
    try (EvidenceWriter writer = EvidenceWriter.open(file, Duration.ZERO)) {
      writer.audit("s", List.of(SampleEvidence.FIRST, "E 3").iterator());
    }

    List<String> lines = new ArrayList<>();
    StoredEvidence.in(file).audits((show, audit) -> audit.forEachRemaining(lines::add));

    assertThat(lines).containsExactly(SampleEvidence.FIRST, "E 3");
  }

  @Test
  void aShowWithAnIncompleteAuditIsNotAudited() {
    Path file = directory.resolve("evidence");
    try (EvidenceWriter writer = EvidenceWriter.open(file, Duration.ZERO)) {
      assertThatThrownBy(() -> writer.audit("broken", oneLineAndNoMore()))
          .isInstanceOf(IllegalStateException.class);
      writer.obstacle("node 1 does not\nanswer");
      writer.audit("whole", List.of(SampleEvidence.FIRST).iterator());
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
      writer.read(SampleEvidence.SEAT);
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
    List<String> lines = new ArrayList<>(SampleEvidence.lines(written()));
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

    assertThat(reads).containsExactly(SampleEvidence.AREA);
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
    return SampleEvidence.write(directory.resolve("evidence"));
  }

  private Path zipped(List<String> lines) throws IOException {
    return SampleEvidence.zip(directory.resolve("zipped"), lines);
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
        return SampleEvidence.FIRST;
      }
    };
  }
}
