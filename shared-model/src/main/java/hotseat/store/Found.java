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

/** What the database knew about a seat, and about a key, in one moment of its own clock. */
public sealed interface Found {

  Decision decide(Command command);

  Decision observe();

  /** The time of the database's clock just before it looked. */
  Instant now();

  /**
   * Does what this says depend on a hold that has run out, while somebody is writing the row? Then
   * a confirm that was in time may be on its way to the disk, and only {@link SeatTable#settle}
   * tells.
   */
  boolean restsOnClock();

  /** A change, and the seat it was made on. */
  record Recorded(SeatId seat, Change change) {}

  /**
   * The seat is there.
   *
   * @param earlier the change that the key in question has already made, here or elsewhere
   * @param isBeingWritten whether somebody had reached the row to write it, and was not done
   */
  record Here(SeatId id, Seat seat, Optional<Recorded> earlier, Instant now, boolean isBeingWritten)
      implements Found {

    @Override
    public Decision decide(Command command) {
      return earlier
          .map(made -> repeat(made, command))
          .orElseGet(() -> SeatRules.decide(seat, command, now));
    }

    /** What a key is answered that has already made this change. */
    public Decision repeat(Recorded made, Command command) {
      return SeatRules.repeat(seat, made.change(), made.seat().equals(id), command, now);
    }

    @Override
    public Decision observe() {
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
    public Decision decide(Command command) {
      return observe();
    }

    @Override
    public Decision observe() {
      return new Decision.Absent(refusal);
    }

    @Override
    public boolean restsOnClock() {
      return false;
    }
  }
}
