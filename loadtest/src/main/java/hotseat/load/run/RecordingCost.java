package hotseat.load.run;

import hotseat.load.command.ExitCode;
import hotseat.load.command.Failure;
import hotseat.load.command.StopSignal;
import hotseat.load.command.Tree;
import hotseat.load.measure.PairedRatio;
import hotseat.load.serve.Home;
import hotseat.load.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code hotseat recording-cost}: the same load with and without a history, in turns.
 *
 * <p>Against the in-memory contestant, because nothing else leaves the generator so little rest:
 * what recording costs there it costs nowhere else.
 */
@Command(
    name = "recording-cost",
    mixinStandardHelpOptions = true,
    description = "Measures what recording every operation costs, on and off in turns.")
public final class RecordingCost implements Callable<Integer> {

  private static final int WARM_UP_SECONDS = 3;
  private static final long SEED = 42;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "5",
      description = "pairs of trials (default: ${DEFAULT-VALUE})")
  private int trials = 5;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "8",
      description = "of each trial (default: ${DEFAULT-VALUE})")
  private int seconds = 8;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
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
      measure(directory, out);
    } finally {
      Tree.delete(directory);
    }
  }

  private void measure(Path directory, PrintWriter out) throws InterruptedException {
    Entry entry = Entry.Own.named("memory");
    Plan plan =
        new Plan(
            "recording-cost",
            List.of(Workload.HOT_AREA),
            List.of(entry),
            trials,
            WARM_UP_SECONDS,
            seconds,
            1,
            SEED,
            "",
            FaultPlan.NONE,
            directory);
    double[] on = new double[trials];
    double[] off = new double[trials];
    try (Side side = Side.start(entry, 1, Home.find(), directory)) {
      // The first trial finds a server that has compiled nothing yet; it belongs to no pair.
      operations(plan, new Plan.Turn(Workload.HOT_AREA, entry, 0), side, false);
      for (int i = 0; i < trials; i++) {
        for (boolean isRecording : i % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
          Plan.Turn turn = new Plan.Turn(Workload.HOT_AREA, entry, i + 1);
          (isRecording ? on : off)[i] = operations(plan, turn, side, isRecording);
        }
        out.printf(
            Locale.ROOT, "pair %d: %,.0f operations recorded, %,.0f not%n", i + 1, on[i], off[i]);
        out.flush();
      }
    }
    tell(PairedRatio.ifAny(on, off, SEED), out);
  }

  private static double operations(Plan plan, Plan.Turn turn, Side side, boolean isRecording)
      throws InterruptedException {
    Path directory = plan.directory().resolve(turn.number() + (isRecording ? "-on" : "-off"));
    try (Generator generator = Generator.start(plan, turn, side, create(directory), isRecording)) {
      Generator.Ended ended = generator.await(rates -> {}, side::dead);
      // Without recording there is no history, and that is all that may be missing.
      if (isRecording && !ended.complaints().isEmpty()) {
        throw new Failure("this measures nothing: " + String.join("; ", ended.complaints()));
      }
      return ProgressLines.total(ended.log());
    }
  }

  private static void tell(Optional<PairedRatio> ratio, PrintWriter out) {
    PairedRatio found =
        ratio.orElseThrow(() -> new Failure("there is no ratio: something came to nothing"));
    out.printf(
        Locale.ROOT,
        "with recording %.3f x (%.3f–%.3f) of the throughput without%n",
        found.ratio(),
        found.low(),
        found.high());
    out.flush();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("hotseat-recording-");
    } catch (IOException e) {
      throw new Failure("cannot make a directory: " + e.getMessage(), e);
    }
  }

  private static Path create(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new Failure("cannot make a directory: " + e.getMessage(), e);
    }
  }
}
