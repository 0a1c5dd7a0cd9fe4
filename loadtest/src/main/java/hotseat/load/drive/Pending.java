package hotseat.load.drive;

import hotseat.load.drive.Reply.Repetition;
import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts;
import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.workload.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation under way: some attempts under one key, and what is known of them so far.
 *
 * <p>An attempt that nobody knows the end of stays with it: it may take effect after every later
 * answer, so that only an acceptance can still end the doubt.
 */
final class Pending {

  static final int ATTEMPTS_MAX = 4;

  private final Step step;
  private final long intendedNanos;
  // Those that the last one does not say all about: empty while there is but one.
  private final List<Attempt> ended = new ArrayList<>();
  private long invokedNanos;
  private long askedNanos;
  private int attempts;
  private int lastNode = -1;
  private boolean isInDoubt;
  private boolean isDoubled;
  private boolean isAcknowledged;
  private Reply last = Reply.UNSENT;

  Pending(Step step, long intendedNanos) {
    this.step = step;
    this.intendedNanos = intendedNanos;
  }

  Step step() {
    return step;
  }

  void sent(long nowNanos) {
    if (attempts == 0) {
      invokedNanos = nowNanos;
    }
    askedNanos = nowNanos;
    isDoubled = false;
    attempts++;
  }

  /** The client may have sent it more often than it was told to, so that a no proves nothing. */
  void doubt() {
    isInDoubt = true;
    isDoubled = true;
  }

  /** There was no room for it, and nobody was asked. */
  void turnedAway(long nowNanos) {
    invokedNanos = nowNanos;
    last = Reply.TURNED_AWAY;
  }

  /**
   * What is known now; nothing if it is to be repeated.
   *
   * @param node that was asked
   */
  Optional<Outcome> heard(Reply reply, int node, long nowNanos) {
    Optional<Outcome> outcome = heard(reply, node);
    isDoubled |= reply.repetition() == Repetition.UNSURE;
    if (outcome.isEmpty() || isDoubled || !ended.isEmpty()) {
      ended.add(attempt(reply, node, nowNanos));
    }
    return outcome;
  }

  private Attempt attempt(Reply reply, int node, long nowNanos) {
    return new Attempt(
        node,
        askedNanos,
        nowNanos,
        isDoubled,
        reply.outcome(step.kind()),
        reply.status(),
        reply.code(),
        reply.isReplayed(),
        reply.seen());
  }

  private Optional<Outcome> heard(Reply reply, int node) {
    if (isAcknowledged) {
      return Optional.of(heardAgain(reply, node));
    }
    last = reply;
    lastNode = reply.status() == 0 ? lastNode : node;
    return switch (reply.meaning()) {
      case DONE -> done();
      case REFUSED, BUSY -> Optional.of(unlessInDoubt(reply.outcome(step.kind())));
      case UNSENT, ELSEWHERE -> unlessRepeated(Outcome.NOT_APPLIED);
      case IN_DOUBT -> {
        isInDoubt = true;
        yield unlessRepeated(Outcome.UNKNOWN);
      }
      case OFF_CONTRACT -> Optional.of(Outcome.UNKNOWN);
    };
  }

  Operation ended(int buyer, String show, String seat, Outcome outcome, long nowNanos) {
    return new Operation(
        step.key(),
        step.kind(),
        buyer,
        show,
        seat,
        step.holdId(),
        step.ttlSeconds(),
        lastNode,
        attempts(),
        // The timer that wakes a buyer up may be a little early; nobody waits for less than
        // nothing.
        Math.min(intendedNanos, invokedNanos),
        invokedNanos,
        nowNanos,
        outcome,
        last.status(),
        last.code(),
        last.isReplayed(),
        last.seen(),
        last.serverTime());
  }

  private Attempts attempts() {
    if (!ended.isEmpty()) {
      return new Listed(ended);
    }
    return attempts == 0 ? new Counted(0) : Once.ONCE;
  }

  private Optional<Outcome> done() {
    isAcknowledged = step.kind().isCommand();
    return attempts < step.sends()
        ? Optional.empty()
        : Optional.of(isAcknowledged ? Outcome.ACCEPTED : Outcome.OBSERVED);
  }

  /** Whatever it is, it is kept if it is about the command: it must agree with the first answer. */
  private Outcome heardAgain(Reply reply, int node) {
    switch (reply.meaning()) {
      case DONE, REFUSED, OFF_CONTRACT -> {
        last = reply;
        lastNode = node;
      }
      case BUSY, IN_DOUBT, UNSENT, ELSEWHERE -> {
        // Nobody was there this time; the first answer stands.
      }
    }
    return Outcome.ACCEPTED;
  }

  private Optional<Outcome> unlessRepeated(Outcome outcome) {
    return attempts < ATTEMPTS_MAX ? Optional.empty() : Optional.of(unlessInDoubt(outcome));
  }

  /** A look has no effect that could still come. */
  private Outcome unlessInDoubt(Outcome outcome) {
    return isInDoubt && step.kind().isCommand() ? Outcome.UNKNOWN : outcome;
  }
}
