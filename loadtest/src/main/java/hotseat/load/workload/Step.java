package hotseat.load.workload;

import hotseat.load.history.Kind;
import java.util.Optional;
import java.util.UUID;

/**
 * What a buyer does next.
 *
 * @param seat its number in the venue
 * @param key of the command; of a look just a number of its own
 * @param holdId what a confirm, a release or a cancel names
 * @param ttlSeconds of a hold, otherwise 0
 */
public record Step(Kind kind, int seat, UUID key, Optional<UUID> holdId, int ttlSeconds) {

  // Twice what a server may take for an answer, so that no hold runs out between two steps of a
  // buyer; and short, so that a hold whose answer was lost does not block the seat for long.
  static final int TTL_SECONDS = 10;

  static Step look(int seat, UUID key) {
    return new Step(Kind.LOOK, seat, key, Optional.empty(), 0);
  }

  static Step reserve(int seat, UUID key) {
    return new Step(Kind.RESERVE, seat, key, Optional.empty(), 0);
  }

  static Step hold(int seat, UUID key) {
    return new Step(Kind.HOLD, seat, key, Optional.empty(), TTL_SECONDS);
  }

  static Step with(Kind kind, int seat, UUID key, UUID holdId) {
    return new Step(kind, seat, key, Optional.of(holdId), 0);
  }
}
