package hotseat.load.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.evidence.EvidenceFormat.Head;
import hotseat.load.failure.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;

/** Reads what an {@link EvidenceWriter} wrote, line by line. */
final class EvidenceReader {

  /** Receives the content of an evidence file, in its order. */
  interface Listener {

    default void head(Duration clockDoubt) {}

    /**
     * Receives the audit of a show.
     *
     * @param lines throws {@link BrokenOff} if the audit was not read to its end
     */
    default void audit(String show, Iterator<String> lines) {}

    default void read(FinalRead read) {}

    default void map(SeatMapRead map) {}

    default void clock(ClockReading reading) {}

    default void obstacle(String why) {}
  }

  /** The end of an audit is missing: the lines before it prove nothing. */
  static final class BrokenOff extends RuntimeException {
    private BrokenOff() {
      super("an audit breaks off", null, false, false);
    }
  }

  // A hundred years. More can only be damage.
  private static final long CLOCK_DOUBT_MS_MAX = Duration.ofDays(36_525).toMillis();

  private final ObjectMapper json = new ObjectMapper();
  private final Path path;
  private final EvidenceLines lines;
  private boolean isBrokenOff;

  private EvidenceReader(Path path, EvidenceLines lines) {
    this.path = path;
    this.lines = lines;
  }

  /**
   * Passes everything to the listener. Only if this returns has the listener received all of the
   * evidence.
   *
   * @throws Failure if the file is not evidence, or not complete
   */
  static void read(Path path, Listener listener) {
    try (EvidenceLines lines = EvidenceLines.of(path)) {
      EvidenceReader reader = new EvidenceReader(path, lines);
      try {
        reader.readAll(listener);
      } catch (EOFException e) {
        throw reader.failure("is cut off", e);
      } catch (ZipException | JsonProcessingException | NumberFormatException e) {
        throw reader.failure("is damaged", e);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("cannot read " + path + ": " + e, e);
    }
  }

  private void readAll(Listener listener) throws IOException {
    readHead(listener);
    lines.advance();
    while (lines.mark() != EvidenceFormat.END) {
      tell(listener);
    }
    if (Long.parseLong(lines.text()) != lines.count() - 1 || lines.isMore()) {
      throw new ZipException("its end does not match what comes before it");
    }
  }

  private void readHead(Listener listener) throws IOException {
    lines.advance();
    if (lines.mark() != EvidenceFormat.HEAD) {
      throw new Failure(path + " is not a file of evidence");
    }
    Head head = json.readValue(lines.text(), Head.class);
    if (head == null || head.clockDoubtMs() < 0 || head.clockDoubtMs() > CLOCK_DOUBT_MS_MAX) {
      throw new ZipException("its header cannot be read");
    }
    if (!EvidenceFormat.isRead(head.evidence())) {
      throw new Failure(
          "%s has format version %d, and this program reads %d and %d"
              .formatted(
                  path, head.evidence(), EvidenceFormat.WITHOUT_CLOCK, EvidenceFormat.VERSION));
    }
    listener.head(Duration.ofMillis(head.clockDoubtMs()));
  }

  private void tell(Listener listener) throws IOException {
    switch (lines.mark()) {
      case EvidenceFormat.AUDIT -> audit(listener);
      case EvidenceFormat.READ -> listener.read(FinalReadJson.parse(lines.text()));
      case EvidenceFormat.MAP -> listener.map(SeatMapJson.parse(lines.text()));
      case EvidenceFormat.CLOCK -> listener.clock(clock());
      case EvidenceFormat.OBSTACLE -> listener.obstacle(lines.text());
      default -> throw new ZipException("a line begins with '" + lines.mark() + "'");
    }
    if (!isBrokenOff) {
      lines.advance();
    }
    isBrokenOff = false;
  }

  private ClockReading clock() throws IOException {
    JsonNode reading = json.readTree(lines.text());
    try {
      return new ClockReading(
          reading.path("askedNanos").longValue(),
          reading.path("toldNanos").longValue(),
          Instant.parse(reading.path("at").asText()));
    } catch (DateTimeParseException e) {
      throw new ZipException("a reading of the clock has no time");
    }
  }

  /** A listener need not read the lines. */
  private void audit(Listener listener) throws IOException {
    String show = lines.text();
    lines.advance();
    Iterator<String> changes = new Changes();
    try {
      listener.audit(show, changes);
      changes.forEachRemaining(unwanted -> {});
    } catch (BrokenOff e) {
      // The line in place of the end says why, and is not skipped.
      isBrokenOff = true;
    }
  }

  /** The lines of one audit. The line after them is not consumed. */
  private final class Changes implements Iterator<String> {

    @Override
    public boolean hasNext() {
      return switch (lines.mark()) {
        case EvidenceFormat.CHANGE -> true;
        case EvidenceFormat.AUDITED -> false;
        default -> throw new BrokenOff();
      };
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String change = lines.text();
      try {
        lines.advance();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return change;
    }
  }

  private Failure failure(String what, Exception cause) {
    return new Failure(path + " " + what + " after " + lines.count() + " lines", cause);
  }
}
