package hotseat.load.compare;

import hotseat.load.command.OneLineErrors;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs that are stored in a directory, and the command that compares them. */
final class ComparedRuns {

  private final Path directory;
  private final Map<Path, Summary> summaries = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  ComparedRuns(Path directory) {
    this.directory = directory;
  }

  void store(String name, Map<String, String> provenance, Trial... trials) throws IOException {
    Path file = Files.createDirectories(directory.resolve(name)).resolve("summary.json");
    Files.writeString(file, "{}");
    summaries.put(file, summary(provenance, trials));
  }

  private static Summary summary(Map<String, String> provenance, Trial... trials) {
    return new Summary(
        Summary.SCHEMA,
        Verdict.VALID,
        List.of(),
        "quick",
        42,
        "2026-01-01T10:00:00Z",
        provenance,
        List.of(trials),
        List.of(),
        List.of(),
        List.of());
  }

  /** Takes names of runs and options. Returns the exit code. */
  int compare(String... arguments) {
    OneLineErrors errors = new OneLineErrors();
    return new CommandLine(new Compare(this::read))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .execute(
            Stream.of(arguments)
                .map(it -> it.startsWith("--") ? it : directory.resolve(it).toString())
                .toArray(String[]::new));
  }

  private Summary read(Path file) {
    return Optional.ofNullable(summaries.get(file)).orElseThrow();
  }

  /** What it has printed. */
  String out() {
    return out.toString();
  }

  /** What it has reported as wrong. */
  String err() {
    return err.toString();
  }
}
