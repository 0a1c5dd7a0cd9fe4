package hotseat.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import hotseat.api.Reply;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Trace;
import hotseat.model.Command;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a seat's actor is told. Only {@link Ask} and {@link Answer} travel between nodes. */
sealed interface SeatMessage {

  Logger LOG = LoggerFactory.getLogger(SeatMessage.class);

  /** Marks what is written in the wire format, see {@code reference.conf}. */
  interface OnTheWire {}

  /**
   * A command for this seat, or a mere look at it.
   *
   * @param waitMs how long the caller waits, from when the message arrives
   * @param trace of the caller's request, for the owner's log; nodes of an older version send none
   * @param redelivered whether it has missed its seat's owner before, see {@link Redelivery}
   * @param decideBefore when its caller gives up, on the database's clock: however long it was on
   *     its way, nothing is decided behind the caller's back; nodes of an older version send none
   */
  record Ask(
      Optional<Command> command,
      long waitMs,
      ActorRef<Answer> replyTo,
      // Added later: whoever has none writes what nodes have always written.
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Trace> trace,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean redelivered,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> decideBefore)
      implements SeatMessage, OnTheWire {

    /** Never sent before. */
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

  /** The row has been read for those who asked, or could not be. */
  record Loaded(List<Asked> asked, Loading.Outcome outcome) implements SeatMessage {
    static Loaded of(
        List<Asked> asked, Loading.@Nullable Outcome outcome, @Nullable Throwable failure) {
      if (outcome == null) {
        LOG.error("loading a seat failed", failure);
        return new Loaded(asked, new Loading.Failed(Obstacle.NOT_READY));
      }
      return new Loaded(asked, outcome);
    }
  }

  /** The write of this batch has ended, one way or another. */
  record Written(Batch batch, SeatWriter.Outcome outcome) implements SeatMessage {
    static Written of(
        Batch batch, SeatWriter.@Nullable Outcome outcome, @Nullable Throwable failure) {
      if (outcome == null) {
        LOG.error("writing a seat failed", failure);
        return new Written(batch, SeatWriter.Ended.UNKNOWN);
      }
      return new Written(batch, outcome);
    }
  }

  /** The shard is moving or nobody has asked for a long time. */
  enum Stop implements SeatMessage {
    STOP
  }
}
