package hotseat.load.sabotage;

import hotseat.load.command.ExitCode;
import hotseat.load.command.StopSignal;
import hotseat.load.launch.Home;
import hotseat.load.run.Progress;
import hotseat.load.run.Provenance;
import hotseat.load.run.RunDirectory;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code hotseat sabotage}: starts an implementation with a seeded bug, and demands that the check
 * convicts it.
 */
@Command(
    name = "sabotage",
    mixinStandardHelpOptions = true,
    description =
        "Starts an implementation with a seeded bug, and reports whether the check convicts it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:convicted, or cleared as a control",
      "1:the bug got away, or the control was not cleared",
      "64:wrong usage",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat sabotage --list                             lists the bugs",
      "  ./hotseat sabotage no-version-predicate               one bug",
      "  ./hotseat sabotage no-version-predicate --control     the same load without the bug",
      "  ./hotseat sabotage --matrix                           all bugs; takes hours, and",
      "                                                        resumes where it was stopped",
      "  ./hotseat sabotage --matrix no-read-guard             the missing runs of one bug"
    })
public final class Sabotage implements Callable<Integer> {

  @Mixin private final SabotageOptions options = new SabotageOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    options.demandSense();
    PrintWriter out = spec.commandLine().getOut();
    if (options.isList()) {
      Bugs.ALL.forEach(bug -> out.println(line(bug)));
      return ExitCode.OK;
    }
    Home home = Home.find();
    CandidateRuns runs =
        new CandidateRuns(
            options.candidates(),
            options,
            RunDirectory.of(home, "sabotage"),
            options.book(),
            Provenance.commit(home),
            Progress.on(out, false));
    StopSignal.interrupts(ExitCode.STOPPED, () -> runUntilStopped(runs, out));
    if (!runs.hasTriedAll()) {
      return ExitCode.STOPPED;
    }
    return runs.isAllRight() ? ExitCode.OK : ExitCode.FAILED;
  }

  private static String line(Bug bug) {
    return "%-34s %-16s %s".formatted(bug.name(), String.join(", ", bug.hostNames()), bug.about());
  }

  private static void runUntilStopped(CandidateRuns runs, PrintWriter out) {
    try {
      runs.runAll();
    } catch (InterruptedException e) {
      out.println("stopped; bugs not yet tried are neither convicted nor cleared");
    }
  }
}
