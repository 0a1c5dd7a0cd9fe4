package hotseat.actor;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Spent;
import hotseat.model.Command;
import hotseat.model.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that waits for its reply, and what is known about the past of its key. */
record PendingAsk(Ask ask, long arrivedNanos, KeyCheck keyCheck, boolean isUnknown) {

  private static final Logger LOG = LoggerFactory.getLogger(PendingAsk.class);

  /** Whether this key has already made a change. */
  enum KeyCheck {
    /** Not checked yet. */
    NEW,
    /** Perhaps. The database must be read before anything is decided. */
    SUSPECT,
    /** No, according to the database. */
    CLEARED
  }

  static PendingAsk arrived(Ask ask, long nowNanos) {
    return new PendingAsk(ask, nowNanos, KeyCheck.NEW, false);
  }

  /** The key has been seen before, or its write was not made. */
  PendingAsk suspected() {
    return new PendingAsk(ask, arrivedNanos, KeyCheck.SUSPECT, isUnknown);
  }

  /** The outcome of its write is unknown. If the key is found, this very write may have made it. */
  PendingAsk unknown() {
    return new PendingAsk(ask, arrivedNanos, KeyCheck.SUSPECT, true);
  }

  PendingAsk cleared() {
    return new PendingAsk(ask, arrivedNanos, KeyCheck.CLEARED, isUnknown);
  }

  boolean isSuspect() {
    return keyCheck == KeyCheck.SUSPECT;
  }

  Optional<Command> command() {
    return ask.command();
  }

  Optional<UUID> key() {
    return ask.command().map(Command::key);
  }

  /** Whether its caller has given up. The command must not take effect after that. */
  boolean isTooLate(long nowNanos, Instant now) {
    return nowNanos - arrivedNanos > TimeUnit.MILLISECONDS.toNanos(ask.waitMs())
        || ask.decideBefore().filter(now::isAfter).isPresent();
  }

  /** Answers with a decision that depends on nothing that is still to be written. */
  void tell(SeatContext context, Decision decision) {
    Decision answer = isUnknown ? decision.afterUnknown() : decision;
    tell(context, new Decided(answer, waited(context)));
  }

  private Spent waited(SeatContext context) {
    return waited(context.ticker().nanos());
  }

  /** The time it has waited, as the first part of the time it took. */
  Spent waited(long untilNanos) {
    return Spent.NOTHING.lasted("mailbox", untilNanos - arrivedNanos);
  }

  void tell(SeatContext context, Reply reply) {
    if (LOG.isDebugEnabled()) {
      ask.trace().ifPresent(trace -> trace.during(() -> log(reply)));
    }
    ask.replyTo().tell(new Answer(reply, context.node()));
  }

  /** Logs only the kind of the reply, because its contents include keys. */
  private static Reply log(Reply reply) {
    LOG.debug("the owner answers: {}", name(reply));
    return reply;
  }

  private static String name(Reply reply) {
    return switch (reply) {
      case Decided(Decision decision, _) -> decision.getClass().getSimpleName();
      case NotApplied(Obstacle obstacle, _) -> obstacle.name();
      case Unknown(UnknownCause cause, _) -> cause.name();
    };
  }

  void tellNotApplied(SeatContext context, Obstacle obstacle) {
    tell(context, new NotApplied(obstacle, waited(context)));
  }

  void tellUnknown(SeatContext context) {
    tell(context, new Unknown(UnknownCause.COMMIT_UNKNOWN, waited(context)));
  }
}
