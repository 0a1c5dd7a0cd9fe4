package hotseat.load.run;

import hotseat.load.command.ExitCode;
import hotseat.load.command.StopSignal;
import hotseat.load.command.Tree;
import hotseat.load.drive.Recording;
import hotseat.load.drive.Stretches;
import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import hotseat.load.launch.Home;
import hotseat.load.measure.PairedRatio;
import hotseat.load.workload.Workloads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code hotseat recording-cost}: one load that is recorded in turns, half a second on and half a
 * second off.
 *
 * <p>All in one trial, because no two JVMs are equally fast. Against the in-memory contestant on
 * one seat, because nothing else answers as fast: recording costs less everywhere else.
 */
@Command(
    name = "recording-cost",
    mixinStandardHelpOptions = true,
    description = "Measures the cost of recording every operation by turning it on and off.")
public final class RecordingCost implements Callable<Integer> {

  private static final int PAIRS_MIN = 2;
  private static final long SEED = 42;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "100",
      description = "pairs of 0.5 s with and 0.5 s without recording (default: ${DEFAULT-VALUE})")
  private int pairs = 100;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "20",
      description = "seconds for both JVMs to compile their hot code (default: ${DEFAULT-VALUE})")
  private int warmUpSeconds = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (pairs < PAIRS_MIN) {
      throw new WrongUsage("--pairs must be at least " + PAIRS_MIN + ", not " + pairs);
    }
    if (warmUpSeconds < 0) {
      throw new WrongUsage("--warm-up must be at least 0, not " + warmUpSeconds);
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Integer> exitCodes = new ArrayList<>(List.of(ExitCode.STOPPED));
    StopSignal.interrupts(
        ExitCode.STOPPED,
        () -> {
          try {
            measure(out);
            exitCodes.add(ExitCode.OK);
          } catch (InterruptedException e) {
            out.println("stopped; there is no result");
          }
        });
    return exitCodes.getLast();
  }

  private void measure(PrintWriter out) throws InterruptedException {
    Path directory = temporary();
    try {
      tell(stretches(directory, out), out);
    } finally {
      Tree.delete(directory);
    }
  }

  private Stretches stretches(Path directory, PrintWriter out) throws InterruptedException {
    Entry entry = Entry.Own.named("memory");
    Plan plan =
        new Plan(
            "recording-cost",
            List.of(Workloads.HOT_SEAT),
            List.of(entry),
            1,
            warmUpSeconds,
            pairs * Stretches.PAIR_SECONDS,
            1,
            SEED,
            "",
            FaultPlan.NONE,
            directory);
    out.printf("%d s of warm-up, then %d s of measurement%n", warmUpSeconds, plan.seconds());
    out.flush();
    try (Side side = SideStart.of(entry, 1, Home.find(), directory);
        Generator generator =
            Generator.start(plan, plan.solo(1), side, directory, Recording.IN_TURNS)) {
      Generator.Ended ended = generator.await(rates -> {}, side::dead);
      // A busy generator is no complaint here: recording costs most under full load.
      if (ended.history().isEmpty()) {
        throw new Failure("nothing was measured: " + String.join("; ", ended.complaints()));
      }
      return Stretches.read(generator.settings().stretches());
    }
  }

  private static void tell(Stretches stretches, PrintWriter out) {
    for (int i = 0; i < stretches.recorded().size(); i++) {
      out.printf(
          Locale.ROOT,
          "pair %d: %,d operations recorded, %,d not%n",
          i + 1,
          stretches.recorded().get(i),
          stretches.notRecorded().get(i));
    }
    PairedRatio found =
        PairedRatio.ifAny(doubles(stretches.recorded()), doubles(stretches.notRecorded()), SEED)
            .orElseThrow(() -> new Failure("no ratio: no operation in at least one half second"));
    out.printf(
        Locale.ROOT,
        "with recording %.3f x (%.3f–%.3f) of the throughput without%n",
        found.ratio(),
        found.low(),
        found.high());
    out.flush();
  }

  private static double[] doubles(List<Long> counts) {
    return counts.stream().mapToDouble(Long::doubleValue).toArray();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("hotseat-recording-");
    } catch (IOException e) {
      throw new Failure("cannot create a directory: " + e.getMessage(), e);
    }
  }
}
