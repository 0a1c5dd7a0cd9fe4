package hotseat.api.sabotage;

import hotseat.api.Reply;
import hotseat.api.Reply.Doubt;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.SeatId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A look that came too late to be answered is the answer to the next one. */
public final class LateLooks implements Reservations {

  // Rare, so that the other looks show how the seat has gone on.
  private static final int EVERY = 100;

  // A hot seat is changed several times meanwhile.
  private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Reservations right;
  private final Map<SeatId, Reply> late = new ConcurrentHashMap<>();
  private final AtomicInteger looks = new AtomicInteger();

  public LateLooks(Reservations right) {
    this.right = right;
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    return right.handle(seat, command);
  }

  @Override
  public Reply look(SeatId seat) {
    Reply kept = late.remove(seat);
    if (kept != null) {
      return kept;
    }
    Reply reply = right.look(seat);
    if (looks.incrementAndGet() % EVERY > 0) {
      return reply;
    }
    LockSupport.parkNanos(LATE_NANOS);
    late.put(seat, reply);
    return new Unknown(Doubt.TIMEOUT, reply.spent());
  }
}
