package hotseat.load.report;

import hotseat.load.report.chart.Html;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import java.util.stream.Stream;

/** Whether the run can be believed: at the top of the page, and in red unless it can. */
final class VerdictPanel {

  private VerdictPanel() {}

  static Html html(Summary summary) {
    return switch (summary.verdict()) {
      case VALID ->
          Html.of(
              """
              <p class="verdict valid" id="verdict"><b>Valid.</b> All {} operations were checked,
              and no violation was found.</p>
              """,
              Digits.count(operationsJudged(summary)));
      case INCONCLUSIVE, VOID, INVALID ->
          Html.of(
              """
              <div class="verdict bad" id="verdict" role="alert">
              <h2>{}</h2><p>{} No ratios are shown; what follows is only a record.</p>
              <ul>{}</ul>{}</div>
              """,
              summary.verdict(),
              meaning(summary.verdict()),
              reasons(summary).stream().map(reason -> Html.of("<li>{}</li>", reason)).toList(),
              counterexamples(summary));
    };
  }

  static String meaning(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "Every operation was checked, and no violation was found.";
      case INCONCLUSIVE ->
          "No violation was found, but something that the verdict needs is missing.";
      case VOID ->
          "The load generator or the set-up failed: the figures say nothing about a contestant.";
      case INVALID -> "A contestant broke the contract: its figures are worthless.";
    };
  }

  /**
   * The reasons of the run itself, then of each trial that is not valid, then of each fault that
   * counts.
   */
  static List<String> reasons(Summary summary) {
    return Stream.of(
            summary.reasons().stream(),
            summary.trials().stream()
                .filter(trial -> trial.verdict() != Verdict.VALID)
                .flatMap(VerdictPanel::reasons),
            summary.faults().stream()
                .filter(fault -> fault.verdict() != Verdict.VALID)
                .filter(fault -> fault.verdict() == Verdict.INVALID || summary.trials().isEmpty())
                .flatMap(VerdictPanel::reasons))
        .flatMap(reasons -> reasons)
        .distinct()
        .toList();
  }

  private static long operationsJudged(Summary summary) {
    return summary.trials().stream().mapToLong(Trial::operationsJudged).sum()
        + summary.faults().stream().mapToLong(Fault::operationsJudged).sum();
  }

  private static Stream<String> reasons(Fault fault) {
    String where = where(fault) + ": ";
    return fault.reasons().stream().map(reason -> where + reason);
  }

  private static List<Html> counterexamples(Summary summary) {
    return Stream.concat(
            summary.trials().stream()
                .map(trial -> CounterexampleDrawing.html(where(trial), trial.offences())),
            summary.faults().stream()
                .map(fault -> CounterexampleDrawing.html(where(fault), fault.offences())))
        .toList();
  }

  private static String where(Fault fault) {
    return fault.scenario() + ", " + fault.implementation();
  }

  private static String where(Trial trial) {
    return trial.workload() + ", " + trial.implementation() + ", trial " + trial.trial();
  }

  private static Stream<String> reasons(Trial trial) {
    String where = where(trial) + ": ";
    return trial.reasons().isEmpty()
        ? Stream.of(where + trial.verdict())
        : trial.reasons().stream().map(reason -> where + reason);
  }
}
