package hotseat.model;

import static hotseat.model.Refusal.ALREADY_SOLD;
import static hotseat.model.Refusal.FINAL_SALE;
import static hotseat.model.Refusal.HOLD_GONE;
import static hotseat.model.Refusal.IDEMPOTENCY_KEY_REUSED;
import static hotseat.model.Refusal.SEAT_UNAVAILABLE;

import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The only business rules in the repository: what a command does to a seat.
 *
 * <pre>
 *                 hold                    confirm
 *   AVAILABLE ───────────▶ HELD ─────────────────────▶ SOLD
 *       ▲  ▲                │ release, or its time has come  │
 *       │  └────────────────┘                                │
 *       └────────────────────────────────────── cancel ──────┘
 *   AVAILABLE ──────────────── reserve ──────────────▶ SOLD
 * </pre>
 *
 * <p>Everything is a function of the seat, the command and the time. Both implementations call it;
 * they differ only in how they make sure that the seat is still the same when the change is stored.
 *
 * <p>A confirm and a release need a live hold not only when they are decided but also when they
 * take effect: the store applies the change only before {@code validUntil}, on the database's own
 * clock. That makes a decision at one version final: what was accepted can be refused later only
 * after the store would reject its write as well.
 */
public final class SeatRules {

  private SeatRules() {}

  public static Decision decide(Seat seat, Command command, Instant now) {
    Instant at = seat.at(now);
    if (seat.state() instanceof Standing area) {
      return decideStanding(seat, area, command, at);
    }
    return switch (command) {
      case Hold hold ->
          isFree(seat, at)
              ? accept(seat, hold, hold.key(), hold.buyer(), Optional.of(at.plus(hold.ttl())), at)
              : new Refused(SEAT_UNAVAILABLE, seat, at);
      case Reserve reserve ->
          isFree(seat, at)
              ? accept(seat, reserve, reserve.key(), reserve.buyer(), Optional.empty(), at)
              : new Refused(SEAT_UNAVAILABLE, seat, at);
      case Confirm confirm -> endHold(seat, confirm, confirm.holdId(), at);
      case Release release ->
          seat.state() instanceof Sold sold && sold.holdId().equals(release.holdId())
              ? new Refused(ALREADY_SOLD, seat, at)
              : endHold(seat, release, release.holdId(), at);
      case Cancel cancel ->
          seat.state() instanceof Sold sold && sold.holdId().equals(cancel.holdId())
              ? accept(seat, cancel, sold.holdId(), sold.buyer(), Optional.empty(), at)
              : new Refused(HOLD_GONE, seat, at);
    };
  }

  /**
   * Decides a command whose key has already made a change.
   *
   * @param madeHere whether {@code earlier} is a change of this seat
   */
  public static Decision replay(
      Seat seat, Change earlier, boolean madeHere, Command command, Instant now) {
    return madeHere && earlier.wasMadeBy(command)
        ? new Replayed(earlier, earlier.applyTo(seat.state()))
        : new Refused(IDEMPOTENCY_KEY_REUSED, seat, seat.at(now));
  }

  private static Decision decideStanding(Seat seat, Standing area, Command command, Instant at) {
    return switch (command) {
      case Reserve reserve ->
          area.isFull()
              ? new Refused(SEAT_UNAVAILABLE, seat, at)
              : accept(seat, reserve, reserve.key(), reserve.buyer(), Optional.empty(), at);
      case Hold _, Confirm _, Release _, Cancel _ -> new Refused(FINAL_SALE, seat, at);
    };
  }

  private static Decision endHold(Seat seat, Command command, UUID holdId, Instant at) {
    return seat.state() instanceof Held held
            && held.holdId().equals(holdId)
            && at.isBefore(held.expiresAt())
        ? accept(seat, command, holdId, held.buyer(), Optional.empty(), at, held.expiresAt())
        : new Refused(HOLD_GONE, seat, at);
  }

  private static boolean isFree(Seat seat, Instant at) {
    return seat.statusAt(at) == Status.AVAILABLE;
  }

  private static Accepted accept(
      Seat seat,
      Command command,
      UUID holdId,
      String buyer,
      Optional<Instant> expiresAt,
      Instant at) {
    return accept(seat, command, holdId, buyer, expiresAt, at, Instant.MAX);
  }

  private static Accepted accept(
      Seat seat,
      Command command,
      UUID holdId,
      String buyer,
      Optional<Instant> expiresAt,
      Instant at,
      Instant validUntil) {
    Change change =
        new Change(seat.version() + 1, command.kind(), command.key(), holdId, buyer, expiresAt, at);
    return new Accepted(change, change.applyTo(seat.state()), validUntil);
  }
}
