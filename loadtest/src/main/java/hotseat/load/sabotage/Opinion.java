package hotseat.load.sabotage;

import hotseat.load.command.Failure;
import hotseat.load.report.Fault;
import hotseat.load.report.Summary.Trial;
import hotseat.load.report.Verdict;
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
