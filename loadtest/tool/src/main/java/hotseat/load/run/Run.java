package hotseat.load.run;

import hotseat.load.command.ExitCode;
import hotseat.load.command.StopSignal;
import hotseat.load.launch.Home;
import hotseat.load.report.TerminalTable;
import hotseat.load.summary.Summary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hotseat run}: the bake-off, from starting the databases to the dashboard. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the bake-off and writes a dashboard.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:valid: every operation was checked, and no violation was found",
      "1:a contestant broke the contract, or the run failed (a --target is not up, for example)",
      "2:inconclusive",
      "3:void: the generator was not healthy, or a contestant ended",
      "64:wrong usage",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat run                                        the quick bake-off, about six"
          + " minutes",
      "  ./hotseat run --preset full                          seven workloads, half an hour",
      "  ./hotseat run --workload hot-area --trials 5         one workload, more trials",
      "  ./hotseat run --fault kill-owner                     one fault, and nothing else",
      "  ./hotseat run --preset quick --fault all             the bake-off, then all faults",
      "  ./hotseat run --target mine=http://127.0.0.1:9000    one more contestant",
      "  ./hotseat run --aa --workload hot-area               measures the noise of this machine"
    })
public final class Run implements Callable<Integer> {

  @Mixin private final RunOptions options = new RunOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Home home = Home.find();
    Plan plan = options.plan(home);
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = Progress.on(out, options.isQuiet());
    List<Summary> found = new ArrayList<>(1);
    StopSignal.interrupts(
        ExitCode.STOPPED,
        () -> runUntilStopped(new Bakeoff(plan, home, progress), progress).ifPresent(found::add));
    return found.stream()
        .findFirst()
        .map(summary -> tell(summary, plan, Results.of(home), out))
        .orElse(ExitCode.STOPPED);
  }

  private static int tell(Summary summary, Plan plan, Results results, PrintWriter out) {
    out.println(TerminalTable.of(summary, Progress.isColoured()));
    if (!plan.published().isEmpty()) {
      out.println("published elsewhere, on another machine: " + plan.published() + "\n");
    }
    out.println("dashboard: " + results.shown(plan.directory().resolve("index.html")));
    out.flush();
    return summary.verdictOfAll().exitCode();
  }

  private static Optional<Summary> runUntilStopped(Bakeoff bakeoff, Progress progress) {
    try {
      return Optional.of(bakeoff.run());
    } catch (InterruptedException e) {
      progress.done("stopped; there is no result");
      return Optional.empty();
    }
  }
}
