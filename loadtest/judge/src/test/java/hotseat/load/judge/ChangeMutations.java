package hotseat.load.judge;

import static hotseat.load.judge.Mutation.change;
import static hotseat.load.judge.Mutation.changeFirst;
import static hotseat.load.judge.Mutation.first;
import static hotseat.load.judge.Mutation.isAccepted;
import static hotseat.load.judge.Mutation.isAcknowledgedOf;
import static hotseat.load.judge.Mutation.isRefused;
import static hotseat.load.judge.Mutation.makerOf;
import static hotseat.load.judge.Mutation.seen;

import hotseat.load.history.Kind;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mutations into changes that should not have been made, or not for this buyer. */
final class ChangeMutations {

  private static final UUID OTHER = new UUID(9, 9);

  private ChangeMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            "version for two",
            Violation.DOUBLE_BOOKING,
            ChangeMutations::acceptedTwice,
            change(
                operation -> isRefused(operation, "SEAT_UNAVAILABLE"),
                one -> Changed.answered(one, Outcome.UNKNOWN, "", Optional.empty()))),
        new Mutation(
            "confirmation of another buyer's hold",
            Violation.STRANGER,
            change(
                operation -> isAccepted(operation, Kind.CONFIRM), one -> Changed.hold(one, OTHER)),
            change(
                operation -> isRefused(operation, "HOLD_GONE"), one -> Changed.hold(one, OTHER))),
        new Mutation(
            "sale cancelled by a stranger",
            Violation.STRANGER,
            change(
                operation -> isAccepted(operation, Kind.CANCEL), one -> Changed.hold(one, OTHER)),
            change(
                operation -> isAccepted(operation, Kind.CANCEL),
                one -> Changed.at(one, one.invokedNanos() - 1, one.completedNanos()))),
        new Mutation(
            "refused and done",
            Violation.FALSE_REFUSAL,
            change(
                Mutation::isAccepted,
                one ->
                    Changed.status(
                        Changed.answered(one, Outcome.NOT_APPLIED, "", Optional.empty()),
                        503,
                        "CONTENDED")),
            change(
                Mutation::isAccepted,
                one -> Changed.answered(one, Outcome.UNKNOWN, "", Optional.empty()))));
  }

  private static Recorded acceptedTwice(Recorded recorded) {
    return changeFirst(
        recorded,
        one ->
            isRefused(one, "SEAT_UNAVAILABLE")
                && isAccepted(first(recorded, makerOf(one.seat(), 1)))
                && isAcknowledgedOf(recorded, one.seat(), seen(one).version())
                && one.kind() == Kind.RESERVE,
        one ->
            Changed.answered(
                one,
                Outcome.ACCEPTED,
                "",
                Optional.of(
                    Changed.tag(Changed.status(seen(one), "SOLD"), SmallHistory.tag(one.id())))));
  }
}
