package hotseat.load.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows what the generator prints once a second, and turns its counts into rates. */
final class ProgressLines {

  private static final int TAIL_BYTES = 1_024;
  private static final Pattern LINE =
      Pattern.compile("progress accepted=(\\d+) refused=(\\d+) unknown=(\\d+)");

  private final Path log;
  private long[] last = new long[3];
  private long lastNanos = System.nanoTime();
  private String lastLine = "";

  ProgressLines(Path log) {
    this.log = log;
  }

  /** The rates since the previous line; empty if there is no new one. */
  Optional<String> latest() {
    Matcher lines = LINE.matcher(tail());
    String line = "";
    long[] counts = last;
    while (lines.find()) {
      line = lines.group();
      counts =
          new long[] {
            Long.parseLong(lines.group(1)),
            Long.parseLong(lines.group(2)),
            Long.parseLong(lines.group(3))
          };
    }
    if (line.isEmpty() || line.equals(lastLine)) {
      return Optional.empty();
    }
    String rates = rates(counts);
    last = counts;
    lastLine = line;
    lastNanos = System.nanoTime();
    return Optional.of(rates);
  }

  private String rates(long[] counts) {
    double seconds = (System.nanoTime() - lastNanos) / 1e9;
    return "%,8.0f accepted/s  %,8.0f refused/s%s"
        .formatted(
            (counts[0] - last[0]) / seconds,
            (counts[1] - last[1]) / seconds,
            counts[2] > 0 ? "  %,d unknown".formatted(counts[2]) : "");
  }

  private String tail() {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - TAIL_BYTES));
      byte[] bytes = new byte[TAIL_BYTES];
      int read = file.read(bytes);
      return new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
