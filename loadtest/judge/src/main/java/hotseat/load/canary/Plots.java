package hotseat.load.canary;

import hotseat.load.history.Kind;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import java.util.Optional;
import java.util.OptionalLong;

/** For each violation the smallest plot that has it, without any other violation if possible. */
final class Plots {

  private static final OptionalLong NONE = OptionalLong.empty();

  private Plots() {}

  /** Names of areas have no dash, names of seats do. */
  static String seat(Violation violation) {
    return switch (violation) {
      case DUPLICATE_EFFECT, OVERSOLD, OUT_OF_ORDER, VERSION_GAP, TIME_RAN_BACK -> violation.name();
      case DOUBLE_BOOKING,
          LOST_ACK,
          STALE_ANSWER,
          PHANTOM,
          FALSE_REFUSAL,
          LATE_HOLD,
          EARLY_EXPIRY,
          STRANGER,
          ILLEGAL_CHANGE,
          WRONG_ANSWER,
          FORGOTTEN_KEY,
          AUDIT_MISMATCH,
          NODES_DISAGREE,
          WRONG_CLOCK,
          AUDIT_UNREADABLE,
          LEAKED_ID,
          UNBALANCED ->
          violation.name() + "-1";
    };
  }

  static Plot unfold(Violation violation, Plot plot) {
    return switch (violation) {
      case DOUBLE_BOOKING -> plot.sold(0, 1, 1).sold(10, 2, 2);
      case DUPLICATE_EFFECT -> plot.placed(0, 1, 1).placed(10, 1, 2);
      case LOST_ACK, UNBALANCED -> plot.acknowledged(0, Kind.RESERVE, 1, Plot.NO_KEY, 1, "SOLD");
      case STALE_ANSWER -> plot.sold(0, 1, 1).looked(10, 0, Plot.NO_KEY, "AVAILABLE");
      case PHANTOM -> plot.audited(0, Kind.RESERVE, 1, 1);
      case FALSE_REFUSAL ->
          plot.refused(0, 1, Outcome.NOT_APPLIED, 503, "OVERLOADED", Optional.empty())
              .audited(1, Kind.RESERVE, 1, 1);
      case LATE_HOLD -> plot.held(0, 1, 1).made(Plot.TTL_MS + 100, Kind.CONFIRM, 2, 1, 2, "SOLD");
      case EARLY_EXPIRY -> plot.held(0, 1, 1).looked(10, 1, 1, "AVAILABLE");
      case STRANGER -> plot.held(0, 1, 1).made(10, Kind.RELEASE, 2, 3, 2, "AVAILABLE");
      case ILLEGAL_CHANGE -> plot.made(0, Kind.CANCEL, 1, 2, 1, "AVAILABLE");
      case OVERSOLD ->
          // The only place is sold, and then another one.
          plot.sold(0, 1, 1).sold(10, 2, 2).read(2, OptionalLong.of(2), OptionalLong.of(1));
      case WRONG_ANSWER -> plot.looked(0, 0, Plot.NO_KEY, "SOLD");
      case FORGOTTEN_KEY ->
          plot.refused(
                  0, 1, Outcome.UNKNOWN, 409, "SEAT_UNAVAILABLE", Optional.of(plot.soldTo(2, 1, 1)))
              .audited(1, Kind.RESERVE, 1, 1);
      case OUT_OF_ORDER ->
          // The later command made the first version.
          plot.acknowledged(0, Kind.RESERVE, 1, Plot.NO_KEY, 2, "AVAILABLE")
              .acknowledged(Plot.LASTS_MS + 1, Kind.RESERVE, 2, Plot.NO_KEY, 1, "AVAILABLE")
              .audited(Plot.LASTS_MS + 1, Kind.RESERVE, 2, 1)
              .audited(0, Kind.RESERVE, 1, 2);
      case VERSION_GAP -> plot.placed(0, 1, 1).placed(10, 3, 3);
      case AUDIT_MISMATCH -> plot.sold(0, 1, 1).looked(10, 1, 2, "SOLD");
      case NODES_DISAGREE -> plot.sold(0, 1, 1).read(0, NONE, NONE);
      case TIME_RAN_BACK -> plot.placed(1, 1, 1).placed(0, 2, 2);
      case WRONG_CLOCK ->
          // Answers before and after it must have the right time.
          plot.looked(-2_000, 0, Plot.NO_KEY, "AVAILABLE")
              .looked(0, 10_000, 0, Plot.NO_KEY, "AVAILABLE")
              .looked(2_000, 0, Plot.NO_KEY, "AVAILABLE");
      case AUDIT_UNREADABLE -> plot.unreadable();
      case LEAKED_ID -> plot.sold(0, 1, 1).leaked(10, 1);
    };
  }
}
