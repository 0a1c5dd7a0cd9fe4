package hotseat.sabotage.api;

import hotseat.api.Reply;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.SeatId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Answers a read with the result of the previous one, which came too late to be returned. */
public final class LateLooks implements Reservations {

  // Rare, so that the other reads show how the seat has changed.
  private static final int EVERY = 100;

  // A hot seat changes several times in this time.
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
  public Reply read(SeatId seat) {
    Reply kept = late.remove(seat);
    if (kept != null) {
      return kept;
    }
    Reply reply = right.read(seat);
    if (looks.incrementAndGet() % EVERY > 0) {
      return reply;
    }
    LockSupport.parkNanos(LATE_NANOS);
    late.put(seat, reply);
    return new Unknown(UnknownCause.TIMEOUT, reply.spent());
  }
}
