package hotseat.api.sabotage;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import java.util.concurrent.atomic.AtomicInteger;

/** Says of something that was done, now and then, that it surely was not. */
public final class FalseRefusals implements Reservations {

  // Rare enough that what is not told does not block every seat.
  private static final int EVERY = 200;

  private final Reservations right;
  private final AtomicInteger accepted = new AtomicInteger();

  public FalseRefusals(Reservations right) {
    this.right = right;
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    Reply reply = right.handle(seat, command);
    boolean isDone = reply instanceof Decided(Accepted _, _);
    return isDone && accepted.incrementAndGet() % EVERY == 0
        ? new NotApplied(Obstacle.OVERLOADED, reply.spent())
        : reply;
  }

  @Override
  public Reply look(SeatId seat) {
    return right.look(seat);
  }
}
