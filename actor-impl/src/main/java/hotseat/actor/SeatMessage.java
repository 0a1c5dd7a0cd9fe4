package hotseat.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import hotseat.api.Reply;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Trace;
import hotseat.model.Command;
import hotseat.store.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a seat's actor receives. Only {@link Ask} and {@link Answer} travel between nodes. */
sealed interface SeatMessage {

  Logger LOG = LoggerFactory.getLogger(SeatMessage.class);

  /** Marks types that are written in the wire format, see {@code application.conf}. */
  interface OnTheWire {}

  /**
   * A command for this seat, or a read of it.
   *
   * @param waitMs how long the caller waits, counted from the arrival of the message
   * @param trace of the caller's request, for the owner's log; nodes of an older version send none
   * @param redelivered whether it has missed its seat's owner before, see {@link Redelivery}
   * @param decideBefore when its caller gives up, on the database's clock: however long the message
   *     was on its way, nothing is decided after that; nodes of an older version send none
   */
  record Ask(
      Optional<Command> command,
      long waitMs,
      ActorRef<Answer> replyTo,
      // Added later: a message without them has its original wire format.
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Trace> trace,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean redelivered,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> decideBefore)
      implements SeatMessage, OnTheWire {

    /** A message that was never sent before. */
    Ask(Optional<Command> command, long waitMs, ActorRef<Answer> replyTo, Optional<Trace> trace) {
      this(command, waitMs, replyTo, trace, false, Optional.empty());
    }

    Ask before(Instant deadline) {
      return new Ask(command, waitMs, replyTo, trace, redelivered, Optional.of(deadline));
    }

    Ask sentAgain() {
      return new Ask(command, waitMs, replyTo, trace, true, decideBefore);
    }
  }

  /** The reply, and the node it came from. */
  record Answer(Reply reply, String node) implements OnTheWire {}

  /** The row has been read for these requests, or the read has failed. */
  record Loaded(List<PendingAsk> asks, SeatLoader.Outcome outcome) implements SeatMessage {
    static Loaded of(
        List<PendingAsk> asks, SeatLoader.@Nullable Outcome outcome, @Nullable Throwable failure) {
      if (outcome == null) {
        LOG.error("loading a seat failed", failure);
        return new Loaded(asks, new SeatLoader.Failed(Obstacle.NOT_READY));
      }
      return new Loaded(asks, outcome);
    }
  }

  /** The write of this batch has ended. */
  record WriteEnded(Batch batch, WriteResult result) implements SeatMessage {
    static WriteEnded of(Batch batch, @Nullable WriteResult result, @Nullable Throwable failure) {
      if (result == null) {
        LOG.error("writing a seat failed", failure);
        return new WriteEnded(batch, new WriteResult.Unknown());
      }
      return new WriteEnded(batch, result);
    }
  }

  /** The shard is moving, or the seat is passivated. */
  enum Stop implements SeatMessage {
    STOP
  }
}
