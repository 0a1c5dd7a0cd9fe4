package hotseat.load.run;

import hotseat.load.history.Operation;
import hotseat.load.judge.Judgement;
import hotseat.load.judge.Witness;
import hotseat.load.summary.Offence;
import hotseat.load.summary.Offence.Case;
import hotseat.load.summary.Offence.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Converts the judge's violations to the form that the summary keeps and the dashboard draws. */
final class Counterexamples {

  private static final double NANOS_PER_MS = 1e6;

  private Counterexamples() {}

  static List<Offence> of(Judgement judgement) {
    return judgement.offences().stream().map(Counterexamples::offence).toList();
  }

  private static Offence offence(hotseat.load.judge.Offence offence) {
    List<Case> cases = new ArrayList<>();
    add("first", offence.first(), cases);
    add("worst", offence.worst(), cases);
    add("last", offence.last(), cases);
    return new Offence(
        offence.violation().name(), offence.violation().charge(), offence.count(), cases);
  }

  /** If there are few cases, the first, the worst and the last may be the same one. */
  private static void add(String name, Witness witness, List<Case> cases) {
    if (cases.stream().noneMatch(known -> known.sentence().equals(witness.sentence()))) {
      cases.add(new Case(name, witness.sentence(), intervals(witness.operations())));
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
