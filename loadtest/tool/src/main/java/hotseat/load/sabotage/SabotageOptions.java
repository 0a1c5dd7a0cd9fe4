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
  private static final int FAULT_RUNS_WITHOUT_BUG = 3;
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

  int runs(Candidate candidate) {
    if (!isMatrix) {
      return 1;
    }
    boolean isFault = candidate.bug().means() instanceof Means.Break;
    return isFault && !candidate.hasBug() ? Math.min(runs, FAULT_RUNS_WITHOUT_BUG) : runs;
  }

  /** The runs of the matrix so far, if a matrix is wanted. */
  Optional<CaseBook> book() {
    return isMatrix ? Optional.of(CaseBook.beside(out)) : Optional.empty();
  }

  /** Each run, counted from 1, has seeds of its own: the same ones would find the same again. */
  CandidateTrials trials(int run) {
    return new CandidateTrials(trials, seconds, seed + (long) (run - 1) * TRIALS_MAX);
  }

  /** The candidates, in the order in which they are tried. */
  List<Candidate> candidates() {
    List<Bug> bugs = bug.isEmpty() ? Bugs.ALL : List.of(Bug.named(bug));
    List<Candidate> candidates =
        isMatrix
            ? Stream.concat(candidates(bugs, true), controls(bugs)).toList()
            : candidates(bugs, !isControl).toList();
    if (candidates.isEmpty()) {
      throw new WrongUsage(
          bug + " applies only to " + String.join(", ", bugs.getFirst().hostNames()));
    }
    return candidates;
  }

  /** One for each load or fault and implementation, however many bugs share it. */
  private Stream<Candidate> controls(List<Bug> bugs) {
    Set<String> names = bugs.stream().map(each -> each.means().name()).collect(toSet());
    Map<String, Candidate> controls = new LinkedHashMap<>();
    candidates(Bugs.ALL, false)
        .filter(candidate -> names.contains(candidate.bug().means().name()))
        .forEach(
            candidate ->
                controls.putIfAbsent(
                    candidate.bug().means().name() + candidate.hostName(), candidate));
    return controls.values().stream();
  }

  private Stream<Candidate> candidates(List<Bug> of, boolean hasBug) {
    return of.stream().flatMap(each -> candidates(each, hasBug));
  }

  private Stream<Candidate> candidates(Bug of, boolean hasBug) {
    Optional<Contestant> only = implementation.map(Contestant::named);
    return of.hosts().stream()
        .filter(host -> only.isEmpty() || only.get() == host)
        .map(host -> new Candidate(of, host, hasBug));
  }
}
