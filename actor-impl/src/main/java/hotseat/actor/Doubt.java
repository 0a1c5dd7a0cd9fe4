package hotseat.actor;

import hotseat.api.Reply.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A write whose answer was lost, or that an earlier owner has left behind, may still arrive at the
 * database, until its time is over.
 *
 * <p>The doubt ends with the first look at the row after that, by the database's own clock: what
 * was read before may not be the last word. Until then whoever asks with a key of such a write may
 * be told "yes" or the first answer again, but nothing that means "surely not": it could become
 * true a moment later.
 */
final class Doubt {

  private record Late(Instant validUntil, Set<UUID> keys) {
    /** Of what the last owner has left behind nobody knows the keys. */
    boolean isOwn() {
      return !keys.isEmpty();
    }
  }

  private final List<Late> writes = new ArrayList<>();

  /** Writes with these keys may arrive until then. */
  void lasts(Instant validUntil, Set<UUID> keys) {
    writes.add(new Late(validUntil, keys));
  }

  /** The row was read at this time, on the database's clock. */
  void rowWasReadAt(Instant now) {
    writes.removeIf(late -> now.isAfter(late.validUntil()));
  }

  boolean exists() {
    return !writes.isEmpty();
  }

  /** May this very command still have its effect, or have had it? */
  boolean concerns(Asked asked) {
    Optional<UUID> key = asked.key();
    return key.isPresent() && writes.stream().anyMatch(late -> late.keys().contains(key.get()));
  }

  /** The machine could not do it; whether that means "surely not" depends. */
  void tellNotApplied(Asked asked, String node, Obstacle obstacle) {
    if (concerns(asked)) {
      asked.tellUnknown(node);
    } else {
      asked.tellNotApplied(node, obstacle);
    }
  }

  /** Until no write of this owner can arrive any more; negative when that is certain already. */
  Duration left(Instant now) {
    return Duration.between(now, until());
  }

  private Instant until() {
    return writes.stream()
        .filter(Late::isOwn)
        .map(Late::validUntil)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }
}
