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
 * Writes that may still be committed: the answer to one of this owner's was lost, or an earlier
 * owner has left some behind. Each of them is valid until a time that it carries.
 *
 * <p>A doubt ends with the first read of the row after that time, on the database's clock; a read
 * before it may be stale a moment later. Until then a command with the key of such a write is
 * accepted, replayed or answered with 504, but never refused: the write may be committed right
 * after the refusal. The keys of an earlier owner's writes are not known here, so it may be any
 * command that is not refused.
 */
final class Doubt {

  private record Late(Instant validUntil, Set<UUID> keys) {}

  private final List<Late> own = new ArrayList<>();
  private Optional<Instant> inheritedUntil = Optional.empty();

  /** Writes of this owner with these keys may be committed until then. */
  void lasts(Instant validUntil, Set<UUID> keys) {
    own.add(new Late(validUntil, keys));
  }

  /** Writes of earlier owners may be committed until then, which may have passed long ago. */
  void inherits(Instant validUntil) {
    inheritedUntil = Optional.of(validUntil);
  }

  /** The row was read at this time, on the database's clock. */
  void rowWasReadAt(Instant now) {
    own.removeIf(late -> now.isAfter(late.validUntil()));
    inheritedUntil = inheritedUntil.filter(until -> !now.isAfter(until));
  }

  boolean exists() {
    return !own.isEmpty() || inheritedUntil.isPresent();
  }

  /** Is it about a key of a write of this owner that may still be committed? */
  boolean isAbout(Asked asked) {
    return asked
        .key()
        .filter(key -> own.stream().anyMatch(late -> late.keys().contains(key)))
        .isPresent();
  }

  /** Might a write with its key be committed after a refusal? */
  boolean forbidsRefusal(Asked asked) {
    return isAbout(asked) || (inheritedUntil.isPresent() && asked.key().isPresent());
  }

  /** Answers with 503, or with 504 if a write with the same key may still be committed. */
  void tellNotApplied(Asked asked, String node, Obstacle obstacle) {
    if (forbidsRefusal(asked)) {
      asked.tellUnknown(node);
    } else {
      asked.tellNotApplied(node, obstacle);
    }
  }

  /** How long a write of this owner may still be committed; negative if none can be. */
  Duration left(Instant now) {
    Instant until =
        own.stream().map(Late::validUntil).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    return Duration.between(now, until);
  }
}
