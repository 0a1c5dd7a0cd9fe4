package hotseat.actor;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.Doubt;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Spent;
import hotseat.model.Command;
import hotseat.model.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who waits for an answer, and what is known about the past of the key. */
record Asked(Ask ask, long arrivedNanos, Past past, boolean isInDoubt) {

  private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

  /** Has this key had its effect already? */
  enum Past {
    /** Not compared with anything yet. */
    NEW,
    /** Perhaps; the database must be asked before anything is decided. */
    SUSPECT,
    /** No, the database says. */
    CLEARED
  }

  static Asked now(Ask ask) {
    return new Asked(ask, System.nanoTime(), Past.NEW, false);
  }

  /** The key has been seen before, or its write has failed. */
  Asked suspected() {
    return new Asked(ask, arrivedNanos, Past.SUSPECT, isInDoubt);
  }

  /** The answer to its write was lost: if its key is found, that may be by this very write. */
  Asked doubted() {
    return new Asked(ask, arrivedNanos, Past.SUSPECT, true);
  }

  Asked cleared() {
    return new Asked(ask, arrivedNanos, Past.CLEARED, isInDoubt);
  }

  boolean isSuspect() {
    return past == Past.SUSPECT;
  }

  Optional<Command> command() {
    return ask.command();
  }

  Optional<UUID> key() {
    return ask.command().map(Command::key);
  }

  /** Has its caller given up? What it wanted must not happen behind its back any more. */
  boolean isTooLate(long nowNanos, Instant now) {
    return nowNanos - arrivedNanos > TimeUnit.MILLISECONDS.toNanos(ask.waitMs())
        || ask.decideBefore().filter(now::isAfter).isPresent();
  }

  void tell(String node, Decision decision) {
    Decision told = isInDoubt ? decision.afterDoubt() : decision;
    tell(node, new Decided(told, waited(System.nanoTime())));
  }

  /** How long it has waited, as the first part of where its time went. */
  Spent waited(long untilNanos) {
    return Spent.NOTHING.lasted("mailbox", untilNanos - arrivedNanos);
  }

  void tell(String node, Reply reply) {
    if (LOG.isDebugEnabled()) {
      ask.trace().ifPresent(trace -> trace.during(() -> log(reply)));
    }
    ask.replyTo().tell(new Answer(reply, node));
  }

  /** Without anything that is in it: there are keys. */
  private static Reply log(Reply reply) {
    LOG.debug("the owner answers: {}", name(reply));
    return reply;
  }

  private static String name(Reply reply) {
    return switch (reply) {
      case Decided(Decision decision, _) -> decision.getClass().getSimpleName();
      case NotApplied(Obstacle obstacle, _) -> obstacle.name();
      case Unknown(Doubt doubt, _) -> doubt.name();
    };
  }

  void tellNotApplied(String node, Obstacle obstacle) {
    tell(node, new NotApplied(obstacle, waited(System.nanoTime())));
  }

  void tellUnknown(String node) {
    tell(node, new Unknown(Doubt.COMMIT_UNKNOWN, waited(System.nanoTime())));
  }
}
