package hotseat.load.drive;

import hotseat.load.failure.WrongUsage;
import hotseat.load.workload.Workload;
import hotseat.load.workload.Workloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The settings of the generator, as system properties that begin with {@code hotseat.}. Each has a
 * default, so that none is needed for a server on this machine.
 *
 * @param contestant its name in the reports
 * @param nodes base URLs
 * @param show the name of the show, or the start of the names if there are several
 * @param out the directory for the history, Gatling's report and {@code health.json}
 * @param timeoutMs how long an attempt waits for its answer
 */
public record DriveSettings(
    String contestant,
    List<String> nodes,
    Workload workload,
    long seed,
    int trial,
    int warmUpSeconds,
    int measuredSeconds,
    int buyers,
    String show,
    Path out,
    Recording recording,
    int timeoutMs) {

  private static final String PREFIX = "hotseat.";

  // Twice the deadline of a request: after that, the server or the network hangs.
  public static final int TIMEOUT_MS = 10_000;

  private static final int NUMBER_MAX = 1_000_000;

  public DriveSettings {
    nodes = List.copyOf(nodes);
  }

  /**
   * Reads the settings.
   *
   * @throws WrongUsage if a setting makes no sense, with its name
   */
  public static DriveSettings from(Properties properties) {
    Workload workload = Workloads.named(text(properties, "workload", "hot-area"));
    return new DriveSettings(
        text(properties, "contestant", "target"),
        nodes(text(properties, "url", "http://127.0.0.1:8080")),
        workload,
        seed(text(properties, "seed", "42")),
        number(properties, "trial", 1, 1),
        number(properties, "warmUpSeconds", 0, 2),
        number(properties, "measuredSeconds", 1, 10),
        number(properties, "buyers", 1, workload.buyers()),
        // A server that remembers an earlier trial must not answer this one with replays.
        text(properties, "show", workload.name() + "-" + System.currentTimeMillis()),
        Path.of(text(properties, "out", "target/drive")),
        Recording.named(text(properties, "recording", "on"), PREFIX + "recording"),
        number(properties, "timeoutMs", 1, TIMEOUT_MS));
  }

  /** The same settings with another show. */
  public DriveSettings withShow(String otherShow) {
    return with(otherShow, recording);
  }

  /** The same settings with another kind of recording. */
  public DriveSettings with(Recording otherRecording) {
    return with(show, otherRecording);
  }

  private DriveSettings with(String otherShow, Recording otherRecording) {
    return new DriveSettings(
        contestant,
        nodes,
        workload,
        seed,
        trial,
        warmUpSeconds,
        measuredSeconds,
        buyers,
        otherShow,
        out,
        otherRecording,
        timeoutMs);
  }

  /** Writes a file that {@link Drive} reads. */
  public void store(Path file) {
    Properties properties = new Properties();
    asMap().forEach((name, value) -> properties.setProperty(PREFIX + name, value));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "settings of the load generator");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path history() {
    return out.resolve("history");
  }

  /** Exists if recording is on and off in turns. */
  public Path stretches() {
    return out.resolve("stretches.json");
  }

  public Path health() {
    return out.resolve("health.json");
  }

  public Path gatlingReport() {
    return out.resolve("gatling");
  }

  private Map<String, String> asMap() {
    return Map.ofEntries(
        Map.entry("contestant", contestant),
        Map.entry("url", String.join(",", nodes)),
        Map.entry("workload", workload.name()),
        Map.entry("seed", Long.toString(seed)),
        Map.entry("trial", Integer.toString(trial)),
        Map.entry("warmUpSeconds", Integer.toString(warmUpSeconds)),
        Map.entry("measuredSeconds", Integer.toString(measuredSeconds)),
        Map.entry("buyers", Integer.toString(buyers)),
        Map.entry("show", show),
        Map.entry("out", out.toString()),
        Map.entry("recording", recording.id()),
        Map.entry("timeoutMs", Integer.toString(timeoutMs)));
  }

  private static String text(Properties properties, String name, String otherwise) {
    return properties.getProperty(PREFIX + name, otherwise).trim();
  }

  private static int number(Properties properties, String name, int min, int otherwise) {
    String text = text(properties, name, Integer.toString(otherwise));
    return wholeNumber(text)
        .filter(number -> number >= min && number <= NUMBER_MAX)
        .map(Long::intValue)
        .orElseThrow(
            () ->
                new WrongUsage(
                    PREFIX
                        + name
                        + " must be a whole number of at least "
                        + min
                        + ", not '"
                        + text
                        + "'"));
  }

  private static long seed(String text) {
    return wholeNumber(text)
        .orElseThrow(
            () -> new WrongUsage(PREFIX + "seed must be a whole number, not '" + text + "'"));
  }

  private static Optional<Long> wholeNumber(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static List<String> nodes(String text) {
    List<String> nodes =
        Arrays.stream(text.split(","))
            .map(String::trim)
            .filter(node -> !node.isEmpty())
            .map(node -> node.endsWith("/") ? node.substring(0, node.length() - 1) : node)
            .toList();
    if (nodes.isEmpty() || !nodes.stream().allMatch(node -> node.matches("https?://[^/]+.*"))) {
      throw new WrongUsage(PREFIX + "url must be http:// addresses, not '" + text + "'");
    }
    return nodes;
  }
}
