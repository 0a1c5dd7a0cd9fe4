package hotseat.load.sabotage;

import hotseat.load.failure.Failure;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary.Trial;
import java.util.List;

/** The check's verdict on one trial. */
record TrialVerdict(Verdict verdict, List<String> reasons) {

  static TrialVerdict on(Trial trial) {
    return new TrialVerdict(trial.verdict(), trial.reasons());
  }

  static TrialVerdict on(Fault fault) {
    return new TrialVerdict(fault.verdict(), fault.reasons());
  }

  /** There was no trial, because something around it failed. */
  static TrialVerdict on(Failure failure) {
    return new TrialVerdict(Verdict.VOID, List.of("" + failure.getMessage()));
  }

  /** One valid trial clears a candidate without a bug; no number of them clears one with a bug. */
  boolean decides(boolean hasBug) {
    return switch (verdict) {
      case INVALID -> true;
      case VALID -> !hasBug;
      case INCONCLUSIVE, VOID -> false;
    };
  }
}
