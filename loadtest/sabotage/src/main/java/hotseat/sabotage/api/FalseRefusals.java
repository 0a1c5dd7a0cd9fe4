package hotseat.sabotage.api;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports some applied changes as surely not applied. */
public final class FalseRefusals implements Reservations {

  // Rare enough that unreported holds do not block every seat.
  private static final int EVERY = 200;

  private final Reservations right;
  private final Obstacle obstacle;
  private final AtomicInteger accepted = new AtomicInteger();

  private FalseRefusals(Reservations right, Obstacle obstacle) {
    this.right = right;
    this.obstacle = obstacle;
  }

  /** A client that receives this gives up. */
  public static Reservations asOverloaded(Reservations right) {
    return new FalseRefusals(right, Obstacle.OVERLOADED);
  }

  /**
   * A client that receives this retries at another node and learns there that the change was made.
   */
  public static Reservations asNotReady(Reservations right) {
    return new FalseRefusals(right, Obstacle.NOT_READY);
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    Reply reply = right.handle(seat, command);
    boolean isDone = reply instanceof Decided(Accepted _, _);
    return isDone && accepted.incrementAndGet() % EVERY == 0
        ? new NotApplied(obstacle, reply.spent())
        : reply;
  }

  @Override
  public Reply read(SeatId seat) {
    return right.read(seat);
  }
}
