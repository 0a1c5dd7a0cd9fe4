package hotseat.load.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.command.Failure;
import hotseat.load.history.EvidenceFormat.Head;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
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

  private static final int MARK_LENGTH = 2;

  // A hundred years. More can only be damage.
  private static final long CLOCK_DOUBT_MS_MAX = Duration.ofDays(36_525).toMillis();

  private final ObjectMapper json = new ObjectMapper();
  private final Path path;
  private final BufferedReader in;
  private String line = "";
  private long lines;
  private boolean isBrokenOff;

  private EvidenceReader(Path path, BufferedReader in) {
    this.path = path;
    this.in = in;
  }

  /**
   * Passes everything to the listener. Only if this returns has the listener received all of the
   * evidence.
   *
   * @throws Failure if the file is not evidence, or not complete
   */
  static void read(Path path, Listener listener) {
    try (BufferedReader in = open(path)) {
      EvidenceReader reader = new EvidenceReader(path, in);
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

  private static BufferedReader open(Path path) throws IOException {
    try {
      return new BufferedReader(
          new InputStreamReader(
              new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8));
    } catch (ZipException | EOFException e) {
      throw new Failure(path + " is not a file of evidence", e);
    }
  }

  private void readAll(Listener listener) throws IOException {
    readHead(listener);
    advance();
    while (mark() != EvidenceFormat.END) {
      tell(listener);
    }
    if (Long.parseLong(text()) != lines - 1 || in.readLine() != null) {
      throw new ZipException("its end does not match what comes before it");
    }
  }

  private void readHead(Listener listener) throws IOException {
    advance();
    if (mark() != EvidenceFormat.HEAD) {
      throw new Failure(path + " is not a file of evidence");
    }
    Head head = json.readValue(text(), Head.class);
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
    switch (mark()) {
      case EvidenceFormat.AUDIT -> audit(listener);
      case EvidenceFormat.READ -> listener.read(FinalReadJson.parse(text()));
      case EvidenceFormat.MAP -> listener.map(SeatMapJson.parse(text()));
      case EvidenceFormat.CLOCK -> listener.clock(clock());
      case EvidenceFormat.OBSTACLE -> listener.obstacle(text());
      default -> throw new ZipException("a line begins with '" + mark() + "'");
    }
    if (!isBrokenOff) {
      advance();
    }
    isBrokenOff = false;
  }

  private ClockReading clock() throws IOException {
    JsonNode reading = json.readTree(text());
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
    String show = text();
    advance();
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
      return switch (mark()) {
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
      String change = text();
      try {
        advance();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return change;
    }
  }

  private void advance() throws IOException {
    String next = in.readLine();
    if (next == null) {
      throw new EOFException();
    }
    line = next;
    lines++;
  }

  private char mark() {
    return line.length() < MARK_LENGTH ? ' ' : line.charAt(0);
  }

  private String text() {
    return line.substring(MARK_LENGTH);
  }

  private Failure failure(String what, Exception cause) {
    return new Failure(path + " " + what + " after " + lines + " lines", cause);
  }
}
