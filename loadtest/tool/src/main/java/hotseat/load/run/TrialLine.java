package hotseat.load.run;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary.Trial;
import java.util.List;

/** One line for a finished trial. */
final class TrialLine {

  private TrialLine() {}

  static String of(Fault fault) {
    String line =
        "%-21s %-10s longest pause of a seat %8s  %6d unknown"
            .formatted(
                fault.scenario(),
                fault.implementation(),
                "%.0f ms".formatted(fault.impact().unavailableMs().max()),
                fault.counts().unknown());
    return withVerdict(line, fault.verdict(), fault.reasons());
  }

  static String of(Trial trial) {
    String line =
        "%-10s %-10s %9.0f accepted/s  p99 %8.1f ms  %9.0f refused/s"
            .formatted(
                trial.workload(),
                trial.implementation(),
                trial.speed().acceptedPerSecond(),
                trial.speed().latencyMs().accepted().p99(),
                trial.speed().refusedPerSecond());
    return withVerdict(line, trial.verdict(), trial.reasons());
  }

  private static String withVerdict(String line, Verdict verdict, List<String> reasons) {
    return verdict == Verdict.VALID
        ? line
        : line + "  " + verdict + ": " + String.join("; ", reasons);
  }
}
