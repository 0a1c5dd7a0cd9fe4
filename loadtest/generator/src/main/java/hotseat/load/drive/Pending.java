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
 * An operation in progress: its attempts under one key, and what is known of them so far.
 *
 * <p>An attempt with an unknown outcome may take effect after any later answer. From then on, only
 * an acceptance can still settle the operation.
 */
final class Pending {

  static final int ATTEMPTS_MAX = 4;

  private final Step step;
  private final long intendedNanos;
  // Empty while there is only one attempt, sent once: the operation then says all about it.
  private final List<Attempt> ended = new ArrayList<>();
  private long invokedNanos;
  private long askedNanos;
  private int attempts;
  private int lastNode = -1;
  private boolean isUnknown;
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

  /** The client may have sent the request more than once, so that a refusal proves nothing. */
  void markUnknown() {
    isUnknown = true;
    isDoubled = true;
  }

  /** There was no room for the operation, and no request was sent. */
  void turnedAway(long nowNanos) {
    invokedNanos = nowNanos;
    last = Reply.TURNED_AWAY;
  }

  /**
   * Returns the outcome, or empty if the request is to be sent again.
   *
   * @param node that the request was sent to
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
      case REFUSED, BUSY -> Optional.of(unlessUnknown(reply.outcome(step.kind())));
      case UNSENT, ELSEWHERE -> unlessRepeated(Outcome.NOT_APPLIED);
      case UNKNOWN -> {
        isUnknown = true;
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
        // A buyer's timer may fire a little early, and waiting times must not be negative.
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

  /** Keeps a further reply if it is about the command, because it must agree with the first one. */
  private Outcome heardAgain(Reply reply, int node) {
    switch (reply.meaning()) {
      case DONE, REFUSED, OFF_CONTRACT -> {
        last = reply;
        lastNode = node;
      }
      case BUSY, UNKNOWN, UNSENT, ELSEWHERE -> {
        // This one says nothing about the command; the first reply stands.
      }
    }
    return Outcome.ACCEPTED;
  }

  private Optional<Outcome> unlessRepeated(Outcome outcome) {
    return attempts < ATTEMPTS_MAX ? Optional.empty() : Optional.of(unlessUnknown(outcome));
  }

  /** A read has no effect that could still come. */
  private Outcome unlessUnknown(Outcome outcome) {
    return isUnknown && step.kind().isCommand() ? Outcome.UNKNOWN : outcome;
  }
}
