package hotseat.actor;

import hotseat.model.SeatId;
import java.time.Instant;
import java.util.Optional;

/** Whether the owner of one seat may trust its memory, and when it must read the row first. */
final class Trust {

  /**
   * What an owner may do at one moment.
   *
   * @param now the time of its decisions
   * @param validUntil until when a write may take effect; empty if nothing may be accepted
   * @param mayUseMemory whether it may decide without reading the row
   */
  record Permit(Instant now, Optional<Instant> validUntil, boolean mayUseMemory) {}

  private final SeatId id;
  private final SeatContext context;
  private final UnknownWrites unknownWrites = new UnknownWrites();
  // Another writer changed the row: until this time the owner accepts nothing.
  private Instant distrustedUntil = Instant.MIN;
  // The last write was not made: another version, a locked row, a used key, or too late.
  private boolean mustRead;
  private boolean hasBegun;

  Trust(SeatId id, SeatContext context) {
    this.id = id;
    this.context = context;
  }

  /**
   * The time is read before the guard is checked. A node that falls asleep in between decides for a
   * time at which its memory was true.
   */
  Permit permit() {
    Instant now = context.clock().instant();
    Optional<Instant> validUntil =
        now.isBefore(distrustedUntil) ? Optional.empty() : context.guard().writesValidUntil();
    boolean mayUseMemory = validUntil.isPresent() && !mustRead && !unknownWrites.anyLeft();
    return new Permit(now, validUntil, mayUseMemory);
  }

  void mustReadRow() {
    mustRead = true;
  }

  /** The shard was claimed before the first read, so it is known what may still be committed. */
  void rowWasRead(LoadedRow row, Optional<Memory> memory) {
    if (!hasBegun) {
      hasBegun = true;
      unknownWrites.inherits(context.shard().openUntil());
    }
    if (!unknownWrites.anyLeft()) {
      memory
          .map(Memory::seat)
          .filter(row::isForeignTo)
          .ifPresent(
              seat ->
                  distrustedUntil =
                      context.fenced(id, seat.version(), row.present().seat().version()));
    }
    mustRead = false;
    unknownWrites.rowWasReadAt(row.present().now());
  }

  UnknownWrites unknownWrites() {
    return unknownWrites;
  }

  /**
   * Records for the next owner until when writes of this one may be committed, if any may be.
   *
   * @param isBusy whether a read or a write is under way. A read counts like a write, except the
   *     first: before it this owner has written nothing.
   */
  void leaveNoteForNextOwner(boolean isBusy) {
    Instant now = context.clock().instant();
    if ((isBusy && hasBegun) || !unknownWrites.left(now).isNegative()) {
      context.shard().mayBeWrittenUntil(now.plus(context.guard().lastWrites()));
    }
  }
}
