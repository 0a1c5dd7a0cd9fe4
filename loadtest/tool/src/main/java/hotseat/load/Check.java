package hotseat.load;

import hotseat.load.check.Examination;
import hotseat.load.check.Examined;
import hotseat.load.check.StoredTrial;
import hotseat.load.evidence.StoredEvidence;
import hotseat.load.failure.Failure;
import hotseat.load.judge.FoundViolation;
import hotseat.load.judge.JudgeResult;
import hotseat.load.result.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hotseat check}: judges stored histories again. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Judges stored histories: every operation, with the evidence stored beside them.",
      "Without evidence a contestant is a black box: unacknowledged changes are guessed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:valid",
      "1:a violation was found",
      "2:inconclusive, or the history is incomplete",
      "3:void: a planted violation was not found",
      "64:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat check results/latest",
      "  ./hotseat check results/latest/trials/hot-seat-actor-1/history",
      "  ./hotseat check --black-box results/latest/trials/hot-seat-actor-1"
    })
public final class Check implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "HISTORY",
      description = "a history, or the directory of a trial or of a run")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--black-box", description = "ignores the evidence")
  private boolean isBlackBox;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Verdict worst = Verdict.VALID;
    for (StoredTrial trial : paths.stream().map(StoredTrial::at).flatMap(List::stream).toList()) {
      worst = worst.worse(check(trial, out));
      out.flush();
    }
    return worst.exitCode();
  }

  /** Half a history proves nothing: prints what is wrong with it, and goes on with the others. */
  private Verdict check(StoredTrial trial, PrintWriter out) {
    long beganNanos = System.nanoTime();
    try {
      Examined examined = examine(trial);
      tell(trial, examined, System.nanoTime() - beganNanos, out);
      return examined.verdict();
    } catch (Failure e) {
      out.println("INCONCLUSIVE  " + e.getMessage());
      return Verdict.INCONCLUSIVE;
    }
  }

  private Examined examine(StoredTrial trial) {
    return isBlackBox || trial.evidence().isEmpty()
        ? Examination.ofBlackBox(trial.history())
        : Examination.of(trial.history(), StoredEvidence.in(trial.evidence().orElseThrow()));
  }

  private static void tell(StoredTrial trial, Examined examined, long tookNanos, PrintWriter out) {
    JudgeResult judgeResult = examined.judgeResult();
    double seconds = tookNanos / 1e9;
    out.printf(
        Locale.ROOT,
        "%-12s  %s%n              %,d operations on %,d seats, %,d versions, %,d of them not"
            + " acknowledged; %.1f s%n",
        examined.verdict(),
        trial.history(),
        examined.operationsJudged(),
        judgeResult.seats(),
        judgeResult.versions(),
        judgeResult.darkVersions(),
        seconds);
    examined.reasons().forEach(reason -> out.println("  " + reason));
    for (FoundViolation found : judgeResult.violations()) {
      out.println();
      found.story().lines().forEach(line -> out.println("    " + line));
    }
  }
}
