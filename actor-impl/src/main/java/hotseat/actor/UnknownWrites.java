package hotseat.actor;

import hotseat.api.Reply.Obstacle;
import hotseat.model.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The unknown writes of a seat: those that may still be committed. Either the database's answer to
 * a write of this owner was lost, or an earlier owner has left writes behind. Each write carries
 * the time until which it may take effect.
 *
 * <p>A write stops being unknown with the first read of the row after that time, on the database's
 * clock; an earlier read may be stale a moment later. Until then a command with the key of such a
 * write is accepted, replayed or answered with 504, but never refused: the write may be committed
 * right after the refusal. The keys of an earlier owner's writes are not known here, so while any
 * of those is unknown, no command at all is refused.
 */
final class UnknownWrites {

  private record Late(Instant validUntil, Set<UUID> keys) {}

  private final List<Late> own = new ArrayList<>();
  private Optional<Instant> inheritedUntil = Optional.empty();

  /** Records that writes of this owner with these keys may be committed until this time. */
  void add(Instant validUntil, Set<UUID> keys) {
    own.add(new Late(validUntil, keys));
  }

  /**
   * Records that writes of earlier owners may be committed until this time, which may be long past.
   */
  void inherits(Instant validUntil) {
    inheritedUntil = Optional.of(validUntil);
  }

  /** Records that the row was read at this time, on the database's clock. */
  void rowWasReadAt(Instant now) {
    own.removeIf(late -> now.isAfter(late.validUntil()));
    inheritedUntil = inheritedUntil.filter(until -> !now.isAfter(until));
  }

  boolean anyLeft() {
    return !own.isEmpty() || inheritedUntil.isPresent();
  }

  /** Whether a write of this owner with the same key may still be committed. */
  boolean isAbout(PendingAsk ask) {
    return ask.key()
        .filter(key -> own.stream().anyMatch(late -> late.keys().contains(key)))
        .isPresent();
  }

  /** Whether a write with the same key might be committed after a refusal. */
  boolean forbidsRefusal(PendingAsk ask) {
    return isAbout(ask) || (inheritedUntil.isPresent() && ask.key().isPresent());
  }

  /** Answers with 503, or with 504 if a write with the same key may still be committed. */
  void tellUnserved(PendingAsk ask, SeatContext context, Obstacle obstacle) {
    if (forbidsRefusal(ask)) {
      ask.tellUnknown(context);
    } else {
      ask.tellNotApplied(context, obstacle);
    }
  }

  /** Sends the request to the next owner, unless a write with the same key may be committed. */
  void sendOn(PendingAsk ask, SeatId seat, SeatContext context) {
    if (isAbout(ask)) {
      ask.tellUnknown(context);
    } else {
      context.sendAgain().accept(seat, ask.ask());
    }
  }

  /** How long a write of this owner may still be committed; negative if none can be. */
  Duration left(Instant now) {
    Instant until =
        own.stream().map(Late::validUntil).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    return Duration.between(now, until);
  }
}
