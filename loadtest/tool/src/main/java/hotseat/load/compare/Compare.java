package hotseat.load.compare;

import hotseat.load.command.ExitCode;
import hotseat.load.command.TextTable;
import hotseat.load.failure.WrongUsage;
import hotseat.load.summary.SummaryJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hotseat compare}: the same trials of stored runs side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the same trials of stored runs side by side, with their ratios.",
      "Rejects runs that are not VALID, or that differ in seed, settings or machine."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat compare results/2026-01-01-100000-quick results/latest",
      "  ./hotseat compare --force mine/summary.json yours/summary.json"
    })
public final class Compare implements Callable<Integer> {

  // Workload, contestant and the name of the figure.
  private static final int NAMES = 3;

  @Parameters(
      arity = "2..9",
      paramLabel = "RUN",
      description = "directory of a run, or its summary.json; ratios are relative to the first run")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--force",
      description = "compare runs although they differ in seed, settings or machine")
  private boolean isForced;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final SummaryReader reader;

  public Compare() {
    this(SummaryJson::read);
  }

  Compare(SummaryReader reader) {
    this.reader = reader;
  }

  @Override
  public Integer call() {
    List<StoredRun> runs = paths.stream().map(path -> StoredRun.at(path, reader)).toList();
    runs.forEach(StoredRun::demandValid);
    List<String> differences = differences(runs);
    if (!differences.isEmpty() && !isForced) {
      throw new WrongUsage(
          "these runs cannot be compared: "
              + String.join("; ", differences)
              + ". --force compares them anyway");
    }
    SideBySide sideBySide = new SideBySide(runs);
    List<List<String>> rows = sideBySide.rows();
    if (rows.isEmpty()) {
      throw new WrongUsage("these runs have no trial in common");
    }
    PrintWriter out = spec.commandLine().getOut();
    differences.forEach(difference -> out.println("WARNING: " + difference));
    tell(out, runs);
    List<List<String>> all = Stream.concat(Stream.of(sideBySide.head()), rows.stream()).toList();
    new TextTable(NAMES, all).lines().forEach(out::println);
    out.flush();
    return ExitCode.OK;
  }

  private static List<String> differences(List<StoredRun> runs) {
    return runs.stream()
        .skip(1)
        .flatMap(run -> Differences.between(runs.getFirst(), run).stream())
        .toList();
  }

  private static void tell(PrintWriter out, List<StoredRun> runs) {
    for (int i = 0; i < runs.size(); i++) {
      StoredRun run = runs.get(i);
      out.printf(
          "%s  %s  %s, commit %s%n",
          SideBySide.letter(i),
          run.path(),
          run.summary().startedAt(),
          run.circumstances().getOrDefault("commit", "unknown"));
    }
    out.println();
  }
}
