package hotseat.load.sabotage;

import hotseat.load.failure.Failure;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary.Fault;
import hotseat.load.summary.Summary.Trial;
import java.util.List;

/** The check's verdict on one trial. */
record Opinion(Verdict verdict, List<String> reasons) {

  static Opinion on(Trial trial) {
    return new Opinion(trial.verdict(), trial.reasons());
  }

  static Opinion on(Fault fault) {
    return new Opinion(fault.verdict(), fault.reasons());
  }

  /** There was no trial, because something around it failed. */
  static Opinion on(Failure failure) {
    return new Opinion(Verdict.VOID, List.of("" + failure.getMessage()));
  }

  /** One valid trial clears an innocent suspect; no number of them clears a guilty one. */
  boolean decides(boolean isGuilty) {
    return switch (verdict) {
      case INVALID -> true;
      case VALID -> !isGuilty;
      case INCONCLUSIVE, VOID -> false;
    };
  }
}
