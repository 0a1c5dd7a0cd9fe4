package hotseat.load.judge;

import static hotseat.load.judge.Mutation.change;
import static hotseat.load.judge.Mutation.first;
import static hotseat.load.judge.Mutation.isAccepted;
import static hotseat.load.judge.Mutation.isArea;
import static hotseat.load.judge.Mutation.isLate;
import static hotseat.load.judge.Mutation.isLook;
import static hotseat.load.judge.Mutation.isRefused;
import static hotseat.load.judge.Mutation.makerOf;
import static hotseat.load.judge.Mutation.seen;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutations that make answers wrong. */
final class AnswerMutations {

  private static final Duration LITTLE = Duration.ofNanos(1_000);
  private static final UUID OTHER = new UUID(9, 9);

  private AnswerMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            "read older than an earlier answer",
            Violation.STALE_ANSWER,
            recorded -> asLate(recorded, operation -> operation.kind() == Kind.LOOK),
            change(operation -> operation.kind() == Kind.LOOK, AnswerMutations::wider)),
        new Mutation(
            "refusal older than an earlier answer",
            Violation.STALE_ANSWER,
            recorded -> asLate(recorded, operation -> isRefused(operation, "SEAT_UNAVAILABLE")),
            change(operation -> isRefused(operation, "SEAT_UNAVAILABLE"), AnswerMutations::wider)),
        new Mutation(
            "hold seen as over before its time",
            Violation.EARLY_EXPIRY,
            change(operation -> isLook(operation, "HELD"), status("AVAILABLE")),
            change(operation -> isLook(operation, "HELD"), AnswerMutations::wider)),
        new Mutation(
            "hold seen as alive after its time",
            Violation.LATE_HOLD,
            recorded -> alive(recorded, "HELD"),
            recorded -> alive(recorded, "AVAILABLE")),
        new Mutation(
            "refusal with another code",
            Violation.WRONG_ANSWER,
            change(
                operation -> isRefused(operation, "HOLD_GONE"),
                one -> Changed.status(one, 409, "SEAT_UNAVAILABLE")),
            change(
                operation -> isRefused(operation, "HOLD_GONE"),
                one -> without(one, Outcome.NOT_APPLIED, 503, "OVERLOADED"))),
        new Mutation(
            "refusal with another status",
            Violation.WRONG_ANSWER,
            change(
                operation -> isRefused(operation, "HOLD_GONE"),
                one -> Changed.status(one, 404, one.code())),
            change(
                operation -> isRefused(operation, "HOLD_GONE"),
                one -> without(one, Outcome.UNKNOWN, 504, "TIMEOUT"))),
        new Mutation(
            "refusal of what is free",
            Violation.WRONG_ANSWER,
            change(
                AnswerMutations::isLookAtAFreeArea,
                one -> Changed.status(one, 409, "SEAT_UNAVAILABLE")),
            change(AnswerMutations::isLookAtAFreeArea, AnswerMutations::wider)),
        new Mutation(
            "observation of a change that was another one",
            Violation.AUDIT_MISMATCH,
            change(
                operation -> isLook(operation, "SOLD"),
                one -> Changed.seen(one, Changed.tag(seen(one), SmallHistory.tag(OTHER)))),
            change(operation -> isLook(operation, "SOLD"), AnswerMutations::wider)),
        new Mutation(
            "refused command under another hold",
            Violation.WRONG_ANSWER,
            change(
                operation -> isRefused(operation, "HOLD_GONE"),
                one -> Changed.seen(one, Changed.status(seen(one), other(seen(one).seatStatus())))),
            change(
                operation -> isRefused(operation, "HOLD_GONE"), one -> Changed.hold(one, OTHER))),
        new Mutation(
            "time of another hour",
            Violation.WRONG_CLOCK,
            change(
                operation -> isLate(operation) && isLook(operation, "SOLD") && !isArea(operation),
                later(Duration.ofHours(1))),
            change(operation -> isLate(operation) && isLook(operation, "SOLD"), later(LITTLE))),
        new Mutation(
            "replay with another answer",
            Violation.WRONG_ANSWER,
            recorded -> replayed(recorded, "AVAILABLE"),
            recorded -> replayed(recorded, "SOLD")),
        new Mutation(
            "acceptance without a version",
            Violation.WRONG_ANSWER,
            change(
                Mutation::isAccepted,
                one -> Changed.answered(one, Outcome.ACCEPTED, "", Optional.empty())),
            change(
                Mutation::isAccepted,
                one -> Changed.answered(one, Outcome.UNKNOWN, "", Optional.empty()))),
        new Mutation(
            "seat that is there and missing",
            Violation.WRONG_ANSWER,
            change(
                operation -> isRefused(operation, "HOLD_GONE"),
                one -> without(one, Outcome.NOT_APPLIED, 404, "SEAT_NOT_FOUND")),
            change(
                operation -> isRefused(operation, "HOLD_GONE"),
                one -> without(one, Outcome.NOT_APPLIED, 503, "CONTENDED"))));
  }

  private static boolean isLookAtAFreeArea(Operation operation) {
    return isArea(operation) && isLook(operation, "AVAILABLE");
  }

  /** Moves an answer of a version to after the acknowledgement of the next version. */
  private static Recorded asLate(Recorded recorded, Predicate<Operation> which) {
    Predicate<Operation> hasSuccessor =
        operation ->
            Mutation.isAcknowledgedOf(recorded, operation.seat(), seen(operation).version() + 1);
    return Mutation.changeFirst(
        recorded,
        which.and(hasSuccessor),
        one -> {
          long next =
              first(recorded, makerOf(one.seat(), seen(one).version() + 1)).completedNanos();
          return Changed.at(one, next + 1, next + 2);
        });
  }

  /** Gives this status to an answer that saw the seat after the end of a hold. */
  private static Recorded alive(Recorded recorded, String status) {
    return Mutation.changeFirst(
        recorded,
        one ->
            one.outcome() == Outcome.OBSERVED
                && seen(one).seatStatus().equals("AVAILABLE")
                && !isArea(one)
                && seen(one).version() > 0
                && recorded.operations().stream()
                    .anyMatch(
                        it ->
                            makerOf(one.seat(), seen(one).version()).test(it)
                                && it.kind() == Kind.HOLD),
        one ->
            Changed.seen(
                one, Changed.status(Changed.time(seen(one), seen(one).at().plus(LITTLE)), status)));
  }

  private static Recorded replayed(Recorded recorded, String status) {
    Recorded changed = recorded.copy();
    Operation one = first(recorded, operation -> isAccepted(operation, Kind.CONFIRM));
    long later = one.completedNanos() + 1_000_000;
    changed
        .operations()
        .add(
            Changed.at(
                Changed.seen(one, Changed.status(seen(one), status)), one.invokedNanos(), later));
    return changed;
  }

  private static Operation wider(Operation one) {
    return Changed.at(one, one.invokedNanos() - 1, one.completedNanos() + 1);
  }

  private static UnaryOperator<Operation> status(String status) {
    return one -> Changed.seen(one, Changed.status(seen(one), status));
  }

  private static UnaryOperator<Operation> later(Duration by) {
    return one -> Changed.seen(one, Changed.time(seen(one), seen(one).at().plus(by)));
  }

  private static Operation without(Operation one, Outcome outcome, int status, String code) {
    return Changed.status(Changed.answered(one, outcome, "", Optional.empty()), status, code);
  }

  private static String other(String status) {
    return status.equals("SOLD") ? "AVAILABLE" : "SOLD";
  }
}
