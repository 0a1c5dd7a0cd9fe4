package hotseat.store;

import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.Optional;

/** What the database knew about a seat, and about a key, at one moment on its own clock. */
public sealed interface Found {

  /** The decision on a read; if there is no such seat, on a command as well. */
  Decision decision();

  /**
   * The time on the database's clock before the row was read, and before any wait for its writer.
   */
  Instant now();

  /**
   * Whether this result depends on an expired hold while a writer is on the row. Then a confirm
   * that was in time may be on its way to the disk, and only {@link SeatTable#readAfterWriter} can
   * tell.
   */
  boolean restsOnClock();

  /** A change, and the seat it was made on. */
  record Recorded(SeatId seat, Change change) {}

  /**
   * The seat exists.
   *
   * @param madeByKey the change that the given key has already made, on this seat or another
   * @param isBeingWritten whether a writer had reached the row and had not finished
   */
  record Present(
      SeatId id, Seat seat, Optional<Recorded> madeByKey, Instant now, boolean isBeingWritten)
      implements Found {

    /** Decides a command whose key has already made this change. */
    public Decision replay(Recorded made, Command command) {
      return SeatRules.replay(seat, made.change(), made.seat().equals(id), command, now);
    }

    @Override
    public Decision decision() {
      return new Decision.Observed(seat, seat.at(now));
    }

    @Override
    public boolean restsOnClock() {
      return isBeingWritten && seat.isExpiredAt(seat.at(now));
    }
  }

  /** There is no such seat, and perhaps no such show. */
  record Absent(Refusal refusal, Instant now) implements Found {

    @Override
    public Decision decision() {
      return new Decision.Absent(refusal);
    }

    @Override
    public boolean restsOnClock() {
      return false;
    }
  }
}
