package hotseat.load.workload;

import hotseat.load.history.Kind;
import java.util.Optional;
import java.util.UUID;

/**
 * What a buyer does next.
 *
 * @param seat its number in the venue
 * @param key of the command; of a read just a number of its own
 * @param holdId named by a confirm, a release or a cancel
 * @param ttlSeconds of a hold, otherwise 0
 * @param sends how often it is sent at least, even if it is answered earlier
 */
public record Step(
    Kind kind, int seat, UUID key, Optional<UUID> holdId, int ttlSeconds, int sends) {

  // Twice the time a server may take to answer, so that no hold runs out between two steps of a
  // buyer; and short, so that a hold whose answer was lost does not block the seat for long.
  static final int TTL_SECONDS = 10;

  static Step look(int seat, UUID key) {
    return new Step(Kind.LOOK, seat, key, Optional.empty(), 0, 1);
  }

  static Step reserve(int seat, UUID key) {
    return new Step(Kind.RESERVE, seat, key, Optional.empty(), 0, 1);
  }

  static Step hold(int seat, UUID key) {
    return hold(seat, key, TTL_SECONDS);
  }

  static Step hold(int seat, UUID key, int ttlSeconds) {
    return new Step(Kind.HOLD, seat, key, Optional.empty(), ttlSeconds, 1);
  }

  static Step with(Kind kind, int seat, UUID key, UUID holdId) {
    return new Step(kind, seat, key, Optional.of(holdId), 0, 1);
  }

  /** The id of the hold that this step is about, which only its buyer knows. */
  public UUID secret() {
    return holdId.orElse(key);
  }

  /** The same step sent twice under its key, as an impatient client does. */
  Step twice() {
    return new Step(kind, seat, key, holdId, ttlSeconds, 2);
  }
}
