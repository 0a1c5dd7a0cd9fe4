package hotseat.actor;

import hotseat.actor.SeatMessage.Loaded;
import hotseat.actor.SeatMessage.WriteEnded;
import hotseat.model.SeatId;
import hotseat.store.Write;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.typed.javadsl.ActorContext;

/**
 * The row of a seat, for its owner. At most one read or write of it is under way, and its end comes
 * back as a message.
 */
final class RowAccess {

  private enum State {
    IDLE,
    LOADING,
    WRITING
  }

  private final ActorContext<SeatMessage> actor;
  private final SeatId id;
  private final SeatContext context;
  private State state = State.IDLE;

  RowAccess(ActorContext<SeatMessage> actor, SeatId id, SeatContext context) {
    this.actor = actor;
    this.id = id;
    this.context = context;
  }

  boolean isIdle() {
    return state == State.IDLE;
  }

  /** Reads the row for these requests; a {@link Loaded} follows. */
  void load(List<PendingAsk> asks, Optional<Memory> memory) {
    state = State.LOADING;
    actor.pipeToSelf(
        context.loader().load(id, asks, memory), (outcome, bug) -> Loaded.of(asks, outcome, bug));
  }

  /** Writes the changes of this batch; a {@link WriteEnded} follows. */
  void replace(Batch batch, Write write) {
    state = State.WRITING;
    actor.pipeToSelf(
        context.writer().replace(write), (result, bug) -> WriteEnded.of(batch, result, bug));
  }

  /** The message that follows has arrived. */
  void becomeIdle() {
    state = State.IDLE;
  }
}
