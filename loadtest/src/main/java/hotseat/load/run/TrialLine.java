package hotseat.load.run;

import hotseat.load.report.Summary.Trial;
import hotseat.load.report.Verdict;

/** A finished trial in a line. */
final class TrialLine {

  private TrialLine() {}

  static String of(Trial trial) {
    String line =
        "%-10s %-10s %9.0f accepted/s  p99 %8.1f ms  %9.0f refused/s"
            .formatted(
                trial.workload(),
                trial.implementation(),
                trial.acceptedPerSecond(),
                trial.latencyMs().accepted().p99(),
                trial.refusedPerSecond());
    return trial.verdict() == Verdict.VALID
        ? line
        : line + "  " + trial.verdict() + ": " + String.join("; ", trial.reasons());
  }
}
