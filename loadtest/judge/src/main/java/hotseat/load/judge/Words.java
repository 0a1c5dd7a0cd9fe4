package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.model.Seat;

/**
 * Describes seats and changes for reports, without keys and ids of holds, because a reader of a
 * report has no right to them.
 */
final class Words {

  private Words() {}

  static String seat(Seat seat) {
    return "version " + seat.version() + ", " + state(seat.state());
  }

  static String state(Seat.State state) {
    return switch (state) {
      case Seat.Available _ -> "available";
      case Seat.Held held -> "held until " + held.expiresAt();
      case Seat.Sold _ -> "sold";
      case Seat.Standing area when area.capacity() == Integer.MAX_VALUE -> area.sold() + " sold";
      case Seat.Standing area -> area.sold() + " of " + area.capacity() + " sold";
    };
  }

  static String tag(long tag) {
    return "change " + ChangeTag.text(tag);
  }

  /** The tag as an answer shows it. */
  static String tag(String shown) {
    return shown.isEmpty() ? "no change" : "change " + shown;
  }

  /** When a change was made and, for a hold, when it ends. */
  static String times(long atNanos, long expiresAtNanos) {
    String until =
        expiresAtNanos == Versions.NO_EXPIRY ? "" : " until " + EpochNanos.instant(expiresAtNanos);
    return " at " + EpochNanos.instant(atNanos) + until;
  }
}
