package hotseat.actor;

import hotseat.model.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the owner of one seat may trust its memory, and when it must read the row first. */
final class Trust {

  private final SeatId id;
  private final SeatContext context;
  private final PendingWriteWindow window = new PendingWriteWindow();
  // Another writer changed the row: until this time the owner accepts nothing.
  private Instant distrustedUntil = Instant.MIN;
  // The last write was not made: another version, a locked row, a used key, or too late.
  private boolean mustRead;
  private boolean hasBegun;

  Trust(SeatId id, SeatContext context) {
    this.id = id;
    this.context = context;
  }

  /** See {@link ReadGuard#trustUntil()}. */
  Optional<Instant> until() {
    return context.clock().instant().isBefore(distrustedUntil)
        ? Optional.empty()
        : context.guard().trustUntil();
  }

  /** Whether these requests may be decided from memory, without reading the row. */
  boolean mayDecideFromMemory(List<PendingAsk> asks, Optional<Instant> until) {
    return mayUseMemory(until) && asks.stream().noneMatch(PendingAsk::isSuspect);
  }

  /** Whether memory may be used at all, given {@link #until()}. */
  boolean mayUseMemory(Optional<Instant> until) {
    return until.isPresent() && !mustRead && !window.exists();
  }

  void rowIsNotAsRemembered() {
    mustRead = true;
  }

  /** The shard was claimed before the first read, so it is known what may still be committed. */
  void rowWasRead(LoadedRow row, Optional<Memory> memory) {
    if (!hasBegun) {
      hasBegun = true;
      window.inherits(context.shard().openUntil());
    }
    if (!window.exists()) {
      memory
          .map(Memory::seat)
          .filter(row::isForeignTo)
          .ifPresent(
              seat ->
                  distrustedUntil =
                      context.fenced(id, seat.version(), row.present().seat().version()));
    }
    mustRead = false;
    window.rowWasReadAt(row.present().now());
  }

  PendingWriteWindow window() {
    return window;
  }

  /**
   * The seat has stopped.
   *
   * @param isBusy whether a write is still under way, or a read, which counts as one unless it is
   *     the first
   */
  void end(boolean isBusy) {
    Instant now = context.clock().instant();
    if ((isBusy && hasBegun) || !window.left(now).isNegative()) {
      context.shard().mayBeWrittenUntil(now.plus(context.guard().lastWrites()));
    }
  }
}
