package hotseat.load.run;

import hotseat.load.history.Operation;
import hotseat.load.judge.FoundViolation;
import hotseat.load.judge.JudgeResult;
import hotseat.load.judge.Witness;
import hotseat.load.summary.ViolationSummary;
import hotseat.load.summary.ViolationSummary.Counterexample;
import hotseat.load.summary.ViolationSummary.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Converts the judge's violations to the form that the summary keeps and the dashboard draws. */
final class Counterexamples {

  private static final double NANOS_PER_MS = 1e6;

  private Counterexamples() {}

  static List<ViolationSummary> of(JudgeResult judgeResult) {
    return judgeResult.violations().stream().map(Counterexamples::found).toList();
  }

  private static ViolationSummary found(FoundViolation found) {
    List<Counterexample> cases = new ArrayList<>();
    add("first", found.first(), cases);
    add("worst", found.worst(), cases);
    add("last", found.last(), cases);
    return new ViolationSummary(
        found.violation().name(), found.violation().charge(), found.count(), cases);
  }

  /** If there are few cases, the first, the worst and the last may be the same one. */
  private static void add(String name, Witness witness, List<Counterexample> cases) {
    if (cases.stream().noneMatch(known -> known.sentence().equals(witness.sentence()))) {
      cases.add(new Counterexample(name, witness.sentence(), intervals(witness.operations())));
    }
  }

  private static List<Interval> intervals(List<Operation> operations) {
    long from = operations.stream().mapToLong(Operation::invokedNanos).min().orElse(0);
    return operations.stream().map(operation -> interval(operation, from)).toList();
  }

  private static Interval interval(Operation operation, long fromNanos) {
    return new Interval(
        operation.buyer(),
        operation.kind().name().toLowerCase(Locale.ROOT),
        operation.seen().map(seen -> seen.seatStatus() + " v" + seen.version()).orElse("no answer"),
        operation.node(),
        (operation.invokedNanos() - fromNanos) / NANOS_PER_MS,
        (operation.completedNanos() - fromNanos) / NANOS_PER_MS);
  }
}
