package hotseat.actor;

import hotseat.actor.Loading.Read;
import hotseat.model.SeatId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the owner of one seat may believe of its memory, and when it must look at the row first. */
final class Trust {

  private final SeatId id;
  private final String shard;
  private final Ownership owner;
  private final Doubt doubt = new Doubt();
  // The row was changed by another writer: until then this owner accepts nothing.
  private Instant distrustedUntil = Instant.MIN;
  // The last write found another version, or a locked row.
  private boolean mustRead;
  private boolean hasBegun;

  Trust(SeatId id, String shard, Ownership owner) {
    this.id = id;
    this.shard = shard;
    this.owner = owner;
  }

  /** See {@link ReadGuard#trustUntil()}. */
  Optional<Instant> until() {
    return owner.clock().now().isBefore(distrustedUntil)
        ? Optional.empty()
        : owner.guard().trustUntil();
  }

  boolean mustRead() {
    return mustRead || doubt.exists();
  }

  void rowIsNotAsRemembered() {
    mustRead = true;
  }

  /** With the first read the shard is ours, and the previous owner's writes may still arrive. */
  void rowWasRead(Read read, Optional<Memory> memory) {
    if (!hasBegun) {
      hasBegun = true;
      doubt.lasts(owner.tenure().begin(shard, read.here().now()), Set.of());
    }
    if (!doubt.exists()) {
      memory
          .map(Memory::seat)
          .filter(read::isForeignTo)
          .ifPresent(
              seat ->
                  distrustedUntil = owner.fenced(id, seat.version(), read.here().seat().version()));
    }
    mustRead = false;
    doubt.rowWasReadAt(read.here().now());
  }

  Doubt doubt() {
    return doubt;
  }

  /**
   * The seat has stopped.
   *
   * @param isBusy whether a write is still under way
   */
  void end(boolean isBusy) {
    Instant now = owner.clock().now();
    if (!hasBegun) {
      return;
    }
    if (isBusy || !doubt.left(now).isNegative()) {
      owner.tenure().breakOff(shard, now);
    } else {
      owner.tenure().end(shard);
    }
  }
}
