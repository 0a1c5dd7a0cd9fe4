package hotseat.load.sabotage;

import static java.util.stream.Collectors.toSet;

import hotseat.load.failure.WrongUsage;
import hotseat.load.launch.Contestant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code sabotage}, and which of them exclude each other. */
final class SabotageOptions {

  private static final int TRIALS_MAX = 100;
  private static final int SECONDS_MAX = 600;
  private static final int RUNS_MAX = 1_000;

  // A fault takes a minute.
  private static final int RUNS_OF_INNOCENT_FAULTS = 3;
  private static final long SEED_DEFAULT = 42;

  @Parameters(
      arity = "0..1",
      paramLabel = "BUG",
      completionCandidates = BugNames.class,
      description = "a bug; --list shows all")
  private String bug = "";

  @Option(names = "--list", description = "lists the bugs and exits")
  private boolean isList;

  @Option(
      names = "--implementation",
      paramLabel = "NAME",
      description = "actor or postgres (default: all that can have the bug)")
  private Optional<String> implementation = Optional.empty();

  @Option(
      names = "--control",
      description = "the same load or fault without the bug: the result must be VALID")
  private boolean isControl;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "5",
      description = "trials after which a bug has got away (default: ${DEFAULT-VALUE})")
  private int trials = 5;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "4",
      description = "seconds of load in each trial (default: ${DEFAULT-VALUE})")
  private int seconds = 4;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "same seed, same operations (default: 42)")
  private long seed = SEED_DEFAULT;

  @Option(
      names = "--matrix",
      description =
          "run every bug (or this one), and every load and fault without a bug, and write a"
              + " table; existing runs are kept")
  private boolean isMatrix;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "runs of each row of the matrix (default: ${DEFAULT-VALUE}); faults without a bug"
              + " take a minute each and run at most three times")
  private int runs = 10;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "docs/results/kill-matrix.md",
      description = "file for the matrix (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("");

  /** For the help and for shell completion. */
  static final class BugNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Bugs.ALL.stream().map(Bug::name).iterator();
    }
  }

  /** Rejects everything that makes no sense before anything is started. */
  void demandSense() {
    if (bug.isEmpty() && !isList && !isMatrix) {
      throw new WrongUsage("no bug given; --list shows all, --matrix runs all");
    }
    if (isControl && isMatrix) {
      throw new WrongUsage("--matrix includes the controls; omit --control");
    }
    Path directory = out.toAbsolutePath().getParent();
    if (isMatrix && (directory == null || !Files.isDirectory(directory))) {
      throw new WrongUsage("--out: the directory " + directory + " does not exist");
    }
    demandWithin("--trials", trials, TRIALS_MAX);
    demandWithin("--seconds", seconds, SECONDS_MAX);
    demandWithin("--runs", runs, RUNS_MAX);
  }

  private static void demandWithin(String option, int value, int max) {
    if (value < 1 || value > max) {
      throw new WrongUsage(option + " must be from 1 to " + max + ", not " + value);
    }
  }

  boolean isList() {
    return isList;
  }

  int seconds() {
    return seconds;
  }

  int runs(Suspect suspect) {
    if (!isMatrix) {
      return 1;
    }
    boolean isFault = suspect.bug().means() instanceof Means.Break;
    return isFault && !suspect.isGuilty() ? Math.min(runs, RUNS_OF_INNOCENT_FAULTS) : runs;
  }

  /** The runs of the matrix so far, if a matrix is wanted. */
  Optional<CaseBook> book() {
    return isMatrix ? Optional.of(CaseBook.beside(out)) : Optional.empty();
  }

  /** Each run, counted from 1, has seeds of its own: the same ones would find the same again. */
  Prosecution prosecution(int run) {
    return new Prosecution(trials, seconds, seed + (long) (run - 1) * TRIALS_MAX);
  }

  /** The suspects, in the order in which they are tried. */
  List<Suspect> suspects() {
    List<Bug> bugs = bug.isEmpty() ? Bugs.ALL : List.of(Bug.named(bug));
    List<Suspect> suspects =
        isMatrix
            ? Stream.concat(suspects(bugs, true), controls(bugs)).toList()
            : suspects(bugs, !isControl).toList();
    if (suspects.isEmpty()) {
      throw new WrongUsage(
          bug + " applies only to " + String.join(", ", bugs.getFirst().hostNames()));
    }
    return suspects;
  }

  /** One for each load or fault and implementation, however many bugs share it. */
  private Stream<Suspect> controls(List<Bug> bugs) {
    Set<String> names = bugs.stream().map(each -> each.means().name()).collect(toSet());
    Map<String, Suspect> controls = new LinkedHashMap<>();
    suspects(Bugs.ALL, false)
        .filter(suspect -> names.contains(suspect.bug().means().name()))
        .forEach(
            suspect ->
                controls.putIfAbsent(suspect.bug().means().name() + suspect.hostName(), suspect));
    return controls.values().stream();
  }

  private Stream<Suspect> suspects(List<Bug> of, boolean isGuilty) {
    return of.stream().flatMap(each -> suspects(each, isGuilty));
  }

  private Stream<Suspect> suspects(Bug of, boolean isGuilty) {
    Optional<Contestant> only = implementation.map(Contestant::named);
    return of.hosts().stream()
        .filter(host -> only.isEmpty() || only.get() == host)
        .map(host -> new Suspect(of, host, isGuilty));
  }
}
