package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.violation.Violation;

/**
 * How long holds have lasted on the generator's own clock, whatever time they tell.
 *
 * <pre>
 *        asked    told                        asked + ttl   told + ttl
 *   ──────[── made ──]────────────────────────────[── runs out ──]──────
 *                     nobody has seen it over ◀───┘              └───▶ nobody finds it alive
 * </pre>
 *
 * <p>A clock that is too slow or too fast agrees with itself, and each answer is right by it; but
 * its holds live too long, or too short.
 */
final class Lifetimes {

  // Two clocks that are each corrected by at most 500 millionths, as NTP does it.
  private static final long RATE_DIVISOR = 1_000;

  private final Chain chain;
  private final Versions versions;
  private final Clock clock;
  private final Offences offences;

  Lifetimes(Chain chain, Versions versions, Clock clock, Offences offences) {
    this.chain = chain;
    this.versions = versions;
    this.clock = clock;
    this.offences = offences;
  }

  /**
   * Of the hold that this version is, if it is one.
   *
   * @param toldNanos when somebody was told of it first, its maker aside
   * @param laterNanos when somebody was told first of a later version
   * @param laterBy who that was
   */
  void check(int row, long toldNanos, long laterNanos, int laterBy) {
    boolean isKnown = chain.isAudited() || versions.isAcknowledged(row);
    if (versions.kind(row) != Kind.HOLD || versions.maker(row) == Versions.NOBODY || !isKnown) {
      return;
    }
    checkAlive(row, Math.min(toldNanos, versions.toldNanos(row)));
    checkOver(row, laterNanos, laterBy);
  }

  private void checkAlive(int row, long toldNanos) {
    long asked = versions.before().latestAsked(row);
    int by = versions.before().latestBy(row);
    if (isEndedInTime(row) && versions.askedNanos(row + 1) > asked) {
      asked = versions.askedNanos(row + 1);
      by = versions.maker(row + 1);
    }
    // Whom nobody was told of may have been made at any time.
    if (toldNanos == Spans.NEVER || asked == Spans.NOT_YET || asked == Spans.NEVER) {
      return;
    }
    long late = EpochNanos.minus(asked, toldNanos) - lasts(row) - tolerance(row, toldNanos, asked);
    if (late > 0) {
      tell(Violation.LATE_HOLD, row, late, EpochNanos.minus(asked, toldNanos), by);
    }
  }

  private void checkOver(int row, long laterNanos, int laterBy) {
    long told = versions.after().earliestTold(row);
    int by = versions.after().earliestBy(row);
    if (isTakenOver(row) && laterNanos < told) {
      told = laterNanos;
      by = laterBy;
    }
    long asked = versions.askedNanos(row);
    if (told == Spans.NEVER || asked == Spans.NEVER) {
      return;
    }
    long early = lasts(row) - tolerance(row, asked, told) - EpochNanos.minus(told, asked);
    if (early > 0) {
      tell(Violation.EARLY_EXPIRY, row, early, EpochNanos.minus(told, asked), by);
    }
  }

  /** By the times that were told; if it was not even by those, that is found elsewhere. */
  private boolean isEndedInTime(int row) {
    return hasNext(row)
        && (versions.kind(row + 1) == Kind.CONFIRM || versions.kind(row + 1) == Kind.RELEASE)
        && versions.atNanos(row + 1) < versions.expiresAtNanos(row);
  }

  private boolean isTakenOver(int row) {
    return hasNext(row)
        && (versions.kind(row + 1) == Kind.HOLD || versions.kind(row + 1) == Kind.RESERVE)
        && versions.atNanos(row + 1) >= versions.expiresAtNanos(row);
  }

  private boolean hasNext(int row) {
    return chain.has(chain.version(row) + 1);
  }

  private long lasts(int row) {
    return EpochNanos.minus(versions.expiresAtNanos(row), versions.atNanos(row));
  }

  private long tolerance(int row, long fromNanos, long toNanos) {
    return Clock.ALLOWANCE.toNanos()
        + lasts(row) / RATE_DIVISOR
        + clock.stretchNanos(fromNanos, toNanos);
  }

  private void tell(Violation violation, int row, long severity, long seenNanos, int by) {
    long seconds = lasts(row) / ClockSamples.LENGTH_NANOS;
    String what = violation == Violation.LATE_HOLD ? "alive" : "over";
    offences.add(
        violation,
        chain,
        severity,
        () -> "a hold of %d s was %s after %d ms".formatted(seconds, what, seenNanos / 1_000_000),
        by,
        versions.maker(row));
  }
}
