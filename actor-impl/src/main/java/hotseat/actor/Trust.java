package hotseat.actor;

import hotseat.actor.Loading.Read;
import hotseat.model.SeatId;
import java.time.Instant;
import java.util.Optional;

/** What the owner of one seat may believe of its memory, and when it must look at the row first. */
final class Trust {

  private final SeatId id;
  private final Ownership owner;
  private final Doubt doubt = new Doubt();
  // The row was changed by another writer: until then this owner accepts nothing.
  private Instant distrustedUntil = Instant.MIN;
  // The last write found another version, or a locked row.
  private boolean mustRead;
  private boolean hasBegun;

  Trust(SeatId id, Ownership owner) {
    this.id = id;
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

  /** Before the first read the shard was claimed; so it is known what may still be committed. */
  void rowWasRead(Read read, Optional<Memory> memory) {
    if (!hasBegun) {
      hasBegun = true;
      doubt.inherits(owner.shard().openUntil());
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
    if ((isBusy && hasBegun) || !doubt.left(now).isNegative()) {
      owner.shard().mayBeWrittenUntil(now.plus(owner.guard().lastWrites()));
    }
  }
}
