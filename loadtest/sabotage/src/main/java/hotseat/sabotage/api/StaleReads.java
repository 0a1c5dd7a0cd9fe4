package hotseat.sabotage.api;

import hotseat.api.Reply;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.SeatId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers reads from a cache that is not invalidated when a seat changes. */
public final class StaleReads implements Reservations {

  // Commonly called harmless.
  private static final Duration AGE_MAX = Duration.ofMillis(50);

  private record Seen(Reply reply, long nanoTime) {}

  private final Reservations right;
  private final long ageMaxNanos;
  private final Map<SeatId, Seen> cache = new ConcurrentHashMap<>();

  public StaleReads(Reservations right) {
    this(right, AGE_MAX);
  }

  StaleReads(Reservations right, Duration ageMax) {
    this.right = right;
    this.ageMaxNanos = ageMax.toNanos();
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    return right.handle(seat, command);
  }

  @Override
  public Reply read(SeatId seat) {
    Seen seen = cache.get(seat);
    if (seen != null && System.nanoTime() - seen.nanoTime() < ageMaxNanos) {
      return seen.reply();
    }
    Reply reply = right.read(seat);
    cache.put(seat, new Seen(reply, System.nanoTime()));
    return reply;
  }
}
