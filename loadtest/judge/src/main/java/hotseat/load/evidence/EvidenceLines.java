package hotseat.load.evidence;

import hotseat.load.failure.Failure;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of an evidence file, one at a time: a mark that says what it is, and its text. */
final class EvidenceLines implements AutoCloseable {

  private static final int MARK_LENGTH = 2;

  private final BufferedReader in;
  private String line = "";
  private long count;

  private EvidenceLines(BufferedReader in) {
    this.in = in;
  }

  /**
   * Opens a file, before its first line.
   *
   * @throws Failure if it is not evidence
   */
  static EvidenceLines of(Path path) throws IOException {
    try {
      return new EvidenceLines(
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8)));
    } catch (ZipException | EOFException e) {
      throw new Failure(path + " is not a file of evidence", e);
    }
  }

  /**
   * Goes to the next line.
   *
   * @throws EOFException if there is none
   */
  void advance() throws IOException {
    String next = in.readLine();
    if (next == null) {
      throw new EOFException();
    }
    line = next;
    count++;
  }

  /** Whether something follows this line. */
  boolean isMore() throws IOException {
    return in.readLine() != null;
  }

  /** What this line is; a space if it is nothing. */
  char mark() {
    return line.length() < MARK_LENGTH ? ' ' : line.charAt(0);
  }

  String text() {
    return line.substring(MARK_LENGTH);
  }

  /** How many lines were read, this one included. */
  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
