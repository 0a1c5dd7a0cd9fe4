package hotseat.load.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.evidence.EvidenceFormat.Head;
import hotseat.load.failure.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the evidence of a contestant, so that a history can be judged again years later, when the
 * contestant no longer runs. The layout is that of {@link EvidenceFormat}.
 *
 * <p>As with the history, the file appears under its name only when it is complete.
 */
public final class EvidenceWriter implements AutoCloseable {

  private final Path file;
  private final Path part;
  private final BufferedWriter out;
  private long lines;

  private EvidenceWriter(Path file, Path part, BufferedWriter out) {
    this.file = file;
    this.part = part;
    this.out = out;
  }

  /**
   * Opens the file under the name {@code NAME.part}.
   *
   * @param clockDoubt how far a clock may have stepped during the run, as far as was seen
   */
  public static EvidenceWriter open(Path file, Duration clockDoubt) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      EvidenceWriter writer =
          new EvidenceWriter(
              file,
              part,
              new BufferedWriter(
                  new OutputStreamWriter(
                      new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8)));
      Head head = new Head(EvidenceFormat.VERSION, clockDoubt.toMillis());
      writer.line(EvidenceFormat.HEAD, new ObjectMapper().writeValueAsString(head));
      return writer;
    } catch (IOException e) {
      throw new Failure("cannot write the evidence " + part + ": " + e.getMessage(), e);
    }
  }

  /** Writes the audit of a show. If the lines end with an exception, its end is not written. */
  public void audit(String show, Iterator<String> changes) {
    line(EvidenceFormat.AUDIT, show);
    changes.forEachRemaining(change -> line(EvidenceFormat.CHANGE, change));
    line(EvidenceFormat.AUDITED, show);
  }

  public void read(FinalRead read) {
    line(EvidenceFormat.READ, FinalReadJson.text(read));
  }

  public void map(SeatMapRead map) {
    line(EvidenceFormat.MAP, SeatMapJson.text(map));
  }

  public void clock(ClockReading reading) {
    line(
        EvidenceFormat.CLOCK,
        "{\"askedNanos\":%d,\"toldNanos\":%d,\"at\":\"%s\"}"
            .formatted(reading.askedNanos(), reading.answeredNanos(), reading.at()));
  }

  /** Writes why the evidence is not complete. */
  public void obstacle(String why) {
    line(EvidenceFormat.OBSTACLE, why.replaceAll("\\R", " "));
  }

  private void line(char mark, String text) {
    try {
      out.append(mark).append(' ').append(text).append('\n');
    } catch (IOException e) {
      throw failure(e);
    }
    lines++;
  }

  /** Completes the file. */
  @Override
  public void close() {
    line(EvidenceFormat.END, Long.toString(lines));
    try {
      out.close();
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Failure failure(IOException e) {
    return new Failure("the evidence " + file + " could not be written: " + e.getMessage(), e);
  }
}
