package hotseat.load.run;

import hotseat.load.command.ExitCode;
import hotseat.load.command.StopSignal;
import hotseat.load.command.Tree;
import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import hotseat.load.fault.scenario.Concern;
import hotseat.load.fault.scenario.Medley;
import hotseat.load.launch.Home;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hotseat soak}: one medley of faults after the other, and a running score. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description =
        "Injects random faults into an implementation under load, for as long as you like, and"
            + " keeps a score. Each medley of faults has its own seed and starts with new nodes;"
            + " the first one that breaks the contract ends the soak.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no medley broke the contract",
      "1:a medley broke the contract; its seed is printed",
      "3:no medley could be judged",
      "64:wrong usage",
      "130:stopped by Ctrl-C; the score so far is written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat soak --minutes 60                            an hour of random faults",
      "  ./hotseat soak --implementation postgres --minutes 60",
      "  ./hotseat soak --seed 47 --medleys 1                   repeats one medley"
    })
public final class Soak implements Callable<Integer> {

  private static final int SEEDS = 1_000_000;
  private static final int MINUTES_MAX = 60 * 24 * 7;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "10",
      description = "starts no new medley after this many minutes (default: ${DEFAULT-VALUE})")
  private int minutes = 10;

  @Option(
      names = "--medleys",
      paramLabel = "N",
      description = "number of medleys, instead of minutes")
  private Optional<Integer> medleys = Optional.empty();

  @Option(
      names = "--implementation",
      paramLabel = "NAME",
      defaultValue = "actor",
      description = "actor or postgres (default: ${DEFAULT-VALUE})")
  private String implementation = "actor";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of the first medley; each further one takes the next (default: random)")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "directory for the score (default: results/<time>-soak)")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    demandSense();
    Home home = Home.find();
    RunDirectory directory =
        RunDirectory.create(out.orElseGet(() -> RunDirectory.of(home, "soak")));
    long first = seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS));
    PrintWriter terminal = spec.commandLine().getOut();
    Progress progress = Progress.on(terminal, false);
    Score score = new Score(implementation, Provenance.of(plan(first, directory.path()), home));
    progress.done("score in " + directory.score());
    StopSignal.interrupts(
        ExitCode.STOPPED,
        () -> {
          try {
            soak(first, home, directory, score, progress);
          } catch (InterruptedException e) {
            progress.done("stopped; the unfinished medley does not count");
          }
        });
    terminal.println(score.sentence());
    terminal.flush();
    return score.exitCode();
  }

  private void demandSense() {
    List<String> known = Concern.BOTH.implementations();
    if (!known.contains(implementation)) {
      throw new WrongUsage(NearestName.unknown("implementation", implementation, known));
    }
    if (minutes < 1 || minutes > MINUTES_MAX) {
      throw new WrongUsage("--minutes must be between 1 and " + MINUTES_MAX + ", not " + minutes);
    }
    if (medleys.isPresent() && medleys.get() < 1) {
      throw new WrongUsage("--medleys must be at least 1, not " + medleys.get());
    }
  }

  private void soak(long first, Home home, RunDirectory directory, Score score, Progress progress)
      throws InterruptedException {
    long endNanos = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    long next = first;
    do {
      Fault played = play(next, home, directory, progress);
      score.add(next, played);
      score.write(directory.score());
      progress.done(score.latest());
      next++;
    } while (!score.isBroken()
        && medleys
            .map(wanted -> score.medleys() < wanted)
            .orElseGet(() -> System.nanoTime() - endNanos < 0));
  }

  private Fault play(long ownSeed, Home home, RunDirectory directory, Progress progress)
      throws InterruptedException {
    Plan plan = plan(ownSeed, directory.path());
    FaultPlan.Turn turn = plan.faults().turns().getFirst();
    Path trial = directory.trial(turn);
    Fault played =
        new FaultTrial(plan, turn, home, trial)
            .run(live -> progress.now("seed " + ownSeed + "  " + live), _ -> {});
    // The files of a valid medley are of no use, and would fill the disk in the long run.
    if (played.verdict() == Verdict.VALID) {
      Tree.delete(trial);
    }
    return played;
  }

  private Plan plan(long ownSeed, Path directory) {
    Entry.Own entry = Entry.Own.named(implementation);
    FaultPlan.Turn turn =
        new FaultPlan.Turn(
            Medley.of(implementation, ownSeed), new BreakableContestant.Started(entry.program()));
    return new Plan(
        "soak",
        List.of(),
        List.of(entry),
        1,
        1,
        1,
        turn.scenario().nodes(implementation),
        ownSeed,
        "",
        new FaultPlan(List.of(turn), List.of()),
        directory);
  }
}
