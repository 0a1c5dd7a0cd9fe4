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
 * Writes that may still be committed: the answer to one of this owner's was lost, or the previous
 * owner of the shard has sent some. Each of them is valid until a time that it carries.
 *
 * <p>A doubt ends with the first read of the row after that time, on the database's clock; a read
 * before it may be stale a moment later. Until then a command with the key of a write of this owner
 * is accepted, replayed or answered with 504, but never refused: the write may be committed right
 * after the refusal.
 */
final class Doubt {

  private record Late(Instant validUntil, Set<UUID> keys) {
    /** The keys of the previous owner's writes are not known here. */
    boolean isOwn() {
      return !keys.isEmpty();
    }
  }

  private final List<Late> writes = new ArrayList<>();

  /** Writes with these keys may be committed until then. */
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

  /** Is it about a key of a write that may still be committed? */
  boolean concerns(Asked asked) {
    Optional<UUID> key = asked.key();
    return key.isPresent() && writes.stream().anyMatch(late -> late.keys().contains(key.get()));
  }

  /** Answers with 503, or with 504 if a write with the same key may still be committed. */
  void tellNotApplied(Asked asked, String node, Obstacle obstacle) {
    if (concerns(asked)) {
      asked.tellUnknown(node);
    } else {
      asked.tellNotApplied(node, obstacle);
    }
  }

  /** How long a write of this owner may still be committed; negative if none can be. */
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
