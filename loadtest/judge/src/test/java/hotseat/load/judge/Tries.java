package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Gives some operations of a history several attempts. The operation's own answer is that of the
 * last attempt.
 */
final class Tries {

  private static final int TRIED_AGAIN_EACH = 3;
  private static final int EARLIER_MAX = 2;
  private static final int LONGEST = 20;

  private final Operation operation;
  private final RandomGenerator random;
  private final List<Attempt> attempts = new ArrayList<>();

  private Tries(Operation operation, RandomGenerator random) {
    this.operation = operation;
    this.random = random;
  }

  static Operation of(Operation operation, RandomGenerator random) {
    return random.nextInt(TRIED_AGAIN_EACH) > 0 ? operation : new Tries(operation, random).tried();
  }

  private Operation tried() {
    long invoked = operation.invokedNanos();
    int earlier = 1 + random.nextInt(EARLIER_MAX);
    for (int i = 0; i < earlier; i++) {
      long ended = invoked - random.nextInt(LONGEST) - 1;
      invoked = ended - random.nextInt(LONGEST);
      attempts.addFirst(
          without(invoked, ended, (i == 0 && isRefusedButUnknown()) || mayBeUnknown()));
    }
    attempts.add(last());
    boolean isTwice = operation.outcome() == Outcome.ACCEPTED && random.nextInt(3) == 0;
    long completed = operation.completedNanos();
    if (isTwice) {
      completed += LONGEST;
      attempts.add(answered(operation.completedNanos() + 1, completed, true));
    }
    return SmallHistory.tried(operation, invoked, completed, new Listed(attempts));
  }

  /** An operation that was refused for good has no attempt with an unknown outcome. */
  private boolean mayBeUnknown() {
    boolean isSure =
        operation.outcome() == Outcome.NOT_APPLIED
            || (operation.outcome() == Outcome.OBSERVED && operation.kind() != Kind.LOOK);
    return !isSure && random.nextBoolean();
  }

  private boolean isRefusedButUnknown() {
    return operation.outcome() == Outcome.UNKNOWN && operation.seen().isPresent();
  }

  private Attempt without(long invoked, long ended, boolean isUnknown) {
    return new Attempt(
        0,
        invoked,
        ended,
        false,
        isUnknown ? Outcome.UNKNOWN : Outcome.NOT_APPLIED,
        isUnknown ? 0 : 503,
        isUnknown ? "" : "NOT_READY",
        false,
        Optional.empty());
  }

  private Attempt last() {
    boolean isReplayed = operation.outcome() == Outcome.ACCEPTED && random.nextInt(3) == 0;
    return answered(operation.invokedNanos(), operation.completedNanos(), isReplayed);
  }

  private Attempt answered(long invoked, long ended, boolean isReplayed) {
    return new Attempt(
        0,
        invoked,
        ended,
        false,
        isRefusedButUnknown() ? Outcome.OBSERVED : operation.outcome(),
        operation.status(),
        operation.code(),
        isReplayed,
        operation.seen());
  }
}
