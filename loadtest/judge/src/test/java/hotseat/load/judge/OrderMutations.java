package hotseat.load.judge;

import static hotseat.load.judge.Mutation.first;
import static hotseat.load.judge.Mutation.isAccepted;
import static hotseat.load.judge.Mutation.isAcknowledgedOf;
import static hotseat.load.judge.Mutation.isArea;
import static hotseat.load.judge.Mutation.lineOf;
import static hotseat.load.judge.Mutation.makerOf;
import static hotseat.load.judge.Mutation.place;
import static hotseat.load.judge.Mutation.seen;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Mutations that give changes another place in the order, or another time. */
final class OrderMutations {

  private static final String AREA = "FLOOR";

  private OrderMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            "swapped versions",
            Violation.OUT_OF_ORDER,
            recorded -> swapped(recorded, false),
            recorded -> swapped(recorded, true)),
        new Mutation(
            "confirmation after the hold's time",
            Violation.LATE_HOLD,
            OrderMutations::confirmedLate,
            OrderMutations::confirmedALittleLater),
        new Mutation(
            "change earlier than the one before",
            Violation.TIME_RAN_BACK,
            recorded -> inTheMoment(recorded, -1_000),
            recorded -> inTheMoment(recorded, 0)));
  }

  private static long tag(UUID key) {
    return new ChangeTag().of(key);
  }

  /** Swaps two sales in the area, in the answers and in the audit. */
  private static Recorded swapped(Recorded recorded, boolean isOverlapping) {
    List<Operation> sales =
        recorded.operations().stream()
            .filter(operation -> isArea(operation) && isAccepted(operation))
            .sorted(Comparator.comparingLong(operation -> seen(operation).version()))
            .toList();
    for (int i = 0; i + 1 < sales.size(); i++) {
      for (int j = i + 1; j < sales.size(); j++) {
        Operation one = sales.get(i);
        Operation other = sales.get(j);
        if (one.completedNanos() < other.invokedNanos() != isOverlapping
            && seen(other).seatStatus().equals("AVAILABLE")
            && (!isOverlapping || j == i + 1)
            && areUnseen(recorded, one, other)) {
          return swapped(recorded, one, other);
        }
      }
    }
    throw new IllegalStateException("the history has no such sales");
  }

  private static boolean areUnseen(Recorded recorded, Operation one, Operation other) {
    return recorded.operations().stream()
        .filter(it -> isArea(it) && it.outcome() == Outcome.OBSERVED)
        .noneMatch(
            it ->
                seen(it).version() == seen(one).version()
                    || seen(it).version() == seen(other).version());
  }

  private static Recorded swapped(Recorded recorded, Operation one, Operation other) {
    Recorded changed = recorded.copy();
    changed
        .operations()
        .replaceAll(
            it -> it.equals(one) ? placed(one, other) : it.equals(other) ? placed(other, one) : it);
    changed
        .audit()
        .replaceAll(
            line ->
                lineOf(AREA, seen(one).version()).test(line)
                    ? withTag(line, tag(other.id()))
                    : lineOf(AREA, seen(other).version()).test(line)
                        ? withTag(line, tag(one.id()))
                        : line);
    return changed;
  }

  private static Operation placed(Operation one, Operation where) {
    return Changed.seen(one, Changed.tag(seen(where), seen(one).changeTag()));
  }

  private static AuditLine withTag(AuditLine line, long tag) {
    return new AuditLine(
        line.seat(), line.version(), tag, line.kind(), line.at(), line.expiresAt());
  }

  /** Confirms at the very end of the hold. */
  private static Recorded confirmedLate(Recorded recorded) {
    Operation confirm = confirm(recorded);
    Operation hold = first(recorded, makerOf(confirm.seat(), seen(confirm).version() - 1));
    return at(recorded, confirm, seen(hold).expiresAt().orElseThrow());
  }

  private static Recorded confirmedALittleLater(Recorded recorded) {
    Operation confirm = confirm(recorded);
    return at(recorded, confirm, seen(confirm).at().plusNanos(1_000));
  }

  private static Operation confirm(Recorded recorded) {
    return first(
        recorded,
        one ->
            isAccepted(one, Kind.CONFIRM)
                && isAcknowledgedOf(recorded, one.seat(), seen(one).version() - 1));
  }

  /** Sets the time of an operation and of its line in the audit. */
  private static Recorded at(Recorded recorded, Operation one, Instant at) {
    Recorded changed = recorded.copy();
    changed
        .operations()
        .replaceAll(it -> it.equals(one) ? Changed.seen(one, Changed.time(seen(one), at)) : it);
    int line = place(changed.audit(), lineOf(one.seat(), seen(one).version()));
    AuditLine before = changed.audit().get(line);
    changed
        .audit()
        .set(
            line,
            new AuditLine(
                before.seat(),
                before.version(),
                before.tag(),
                before.kind(),
                at,
                before.expiresAt()));
    return changed;
  }

  private static Recorded inTheMoment(Recorded recorded, long nanosAfter) {
    Operation one =
        first(
            recorded,
            it ->
                isArea(it)
                    && isAccepted(it)
                    && isAcknowledgedOf(recorded, AREA, seen(it).version() - 1));
    Seen before = seen(first(recorded, makerOf(AREA, seen(one).version() - 1)));
    return at(recorded, one, before.at().plusNanos(nanosAfter));
  }
}
