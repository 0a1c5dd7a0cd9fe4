package hotseat.api.sabotage;

import hotseat.api.Reply;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.SeatId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Answers looks from a cache that nobody empties when a seat changes. */
public final class StaleReads implements Reservations {

  // What people call harmless.
  private static final long AGE_MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private record Seen(Reply reply, long nanoTime) {
    boolean isYoung() {
      return System.nanoTime() - nanoTime < AGE_MAX_NANOS;
    }
  }

  private final Reservations right;
  private final Map<SeatId, Seen> cache = new ConcurrentHashMap<>();

  public StaleReads(Reservations right) {
    this.right = right;
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    return right.handle(seat, command);
  }

  @Override
  public Reply look(SeatId seat) {
    Seen seen = cache.get(seat);
    if (seen != null && seen.isYoung()) {
      return seen.reply();
    }
    Reply reply = right.look(seat);
    cache.put(seat, new Seen(reply, System.nanoTime()));
    return reply;
  }
}
