package hotseat.load.run;

import hotseat.load.failure.WrongUsage;
import hotseat.load.fault.scenario.Scenario;
import hotseat.load.fault.scenario.Scenarios;
import hotseat.load.launch.Home;
import hotseat.load.workload.Workload;
import hotseat.load.workload.Workloads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of {@code run}, and which of them exclude each other. */
final class RunOptions {

  private static final String ALL = "all";
  private static final int TRIALS_MAX = 100;
  private static final int SECONDS_MAX = 3_600;
  private static final int NODES_MAX = 16;
  private static final int BUYERS_MAX = 10_000;
  private static final long SEED_DEFAULT = 42;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      completionCandidates = OptionValues.PresetNames.class,
      description = "one of ${COMPLETION-CANDIDATES} (default: quick)")
  private Optional<String> preset = Optional.empty();

  @Option(
      names = "--workload",
      paramLabel = "NAME",
      completionCandidates = OptionValues.WorkloadNames.class,
      description = "replaces those of the preset: ${COMPLETION-CANDIDATES}; may be repeated")
  private List<String> workloads = new ArrayList<>();

  @Option(
      names = "--implementation",
      paramLabel = "NAME",
      description = "actor, postgres or memory; replaces those of the preset; may be repeated")
  private List<String> implementations = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "NAME=URL[,URL…]",
      description =
          "a running server that implements the contract: an additional contestant, or a"
              + " replacement of the implementation with this name; may be repeated")
  private List<String> targets = new ArrayList<>();

  // Set by compose, which knows where its containers run; users only name what they want to see.
  @Option(
      names = "--running",
      hidden = true,
      split = "\\s+",
      defaultValue = "${env:HOTSEAT_TARGETS}")
  private List<String> running = new ArrayList<>();

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      completionCandidates = OptionValues.FaultNames.class,
      description =
          "a fault to inject under load, see './hotseat faults', or 'all'; may be repeated."
              + " Without --preset and --workload, only the faults run")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "trials of each workload and contestant")
  private Optional<Integer> trials = Optional.empty();

  @Option(names = "--seconds", paramLabel = "S", description = "measured seconds of each trial")
  private Optional<Integer> seconds = Optional.empty();

  @Option(
      names = "--buyers",
      paramLabel = "N",
      description = "at most this many buyers; most workloads have 200")
  private Optional<Integer> buyers = Optional.empty();

  @Option(names = "--nodes", paramLabel = "N", description = "nodes of each implementation")
  private Optional<Integer> nodes = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "same seed, same operations (default: 42)")
  private long seed = SEED_DEFAULT;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "directory for the results (default: results/<time>-<preset>)")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--aa",
      description =
          "compares the first contestant with itself: any difference is measurement error")
  private boolean isSelfTest;

  @Option(names = "--quiet", description = "no progress, only the result")
  private boolean isQuiet;

  boolean isQuiet() {
    return isQuiet;
  }

  /** Rejects everything that makes no sense before anything is started. */
  Plan plan(Home home) {
    Preset chosen = chosen();
    List<Entry> entries = entries(chosen);
    List<Workload> loads = workloads(chosen);
    FaultPlan broken = FaultPlan.forEntries(scenarios(chosen), entries);
    if (loads.isEmpty() && broken.turns().isEmpty()) {
      throw new WrongUsage("there is nothing to run: " + broken.whyNot());
    }
    return new Plan(
        chosen.name(),
        loads,
        entries,
        within("--trials", trials.orElse(chosen.trials()), TRIALS_MAX),
        chosen.warmUpSeconds(),
        within("--seconds", seconds.orElse(chosen.seconds()), SECONDS_MAX),
        within("--nodes", nodes.orElse(chosen.nodes()), NODES_MAX),
        seed,
        chosen.published(),
        broken,
        out.orElseGet(() -> RunDirectory.of(home, chosen.name())));
  }

  private Preset chosen() {
    boolean isFaultsOnly = preset.isEmpty() && workloads.isEmpty() && !faults.isEmpty();
    return isFaultsOnly ? Preset.FAULTS : Preset.named(preset.orElse(Preset.QUICK.name()));
  }

  private List<Workload> workloads(Preset chosen) {
    if (workloads.stream().anyMatch(RunOptions::isUnderFault)) {
      throw new WrongUsage(
          Workloads.REBALANCE + " is the load under a fault; name one with --fault, see faults");
    }
    List<Workload> all =
        (workloads.isEmpty() ? chosen.workloads() : workloads)
            .stream().map(Workloads::named).toList();
    if (all.isEmpty() && buyers.isPresent()) {
      throw new WrongUsage("--buyers applies to workloads only; the load under a --fault is fixed");
    }
    int buyersMax = buyers.map(it -> within("--buyers", it, BUYERS_MAX)).orElse(chosen.buyersMax());
    return all.stream().map(workload -> workload.withAtMost(buyersMax)).toList();
  }

  private static boolean isUnderFault(String workload) {
    return workload.equals(Workloads.REBALANCE.name());
  }

  /**
   * A preset's faults belong to its workloads: with other workloads, faults must be named as well.
   */
  private List<Scenario> scenarios(Preset chosen) {
    List<String> ofPreset = workloads.isEmpty() && !isSelfTest ? chosen.faults() : List.of();
    if (isSelfTest && !faults.isEmpty()) {
      throw new WrongUsage("--aa compares figures; a --fault has none to compare");
    }
    return Stream.concat(ofPreset.stream(), faults.stream().flatMap(RunOptions::named))
        .distinct()
        .map(Scenarios::named)
        .toList();
  }

  private static Stream<String> named(String fault) {
    return fault.equals(ALL) ? Scenarios.names().stream() : Stream.of(fault);
  }

  private List<Entry> entries(Preset chosen) {
    Contestants contestants =
        new Contestants(
            implementations.isEmpty() ? chosen.implementations() : implementations,
            targets.stream().map(Entry.Target::of).toList(),
            running.stream().map(Entry.Target::of).map(Entry.Target::starting).toList());
    contestants.demandDistinct();
    List<Entry> entries = contestants.entries();
    return isSelfTest ? List.of(entries.getFirst(), entries.getFirst().twin()) : entries;
  }

  private static int within(String option, int value, int max) {
    if (value < 1 || value > max) {
      throw new WrongUsage(option + " must be from 1 to " + max + ", not " + value);
    }
    return value;
  }
}
