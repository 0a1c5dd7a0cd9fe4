package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.judge.clock.Clock;
import hotseat.load.judge.clock.ClockSamples;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;

/**
 * How long holds lasted on the generator's own clock, whatever times the answers carry.
 *
 * <pre>
 *      invoked    completed                invoked + ttl   completed + ttl
 *   ──────[── made ──]────────────────────────────[── expires ──]──────
 *                      no answer sees it expired ◀┘             └▶ no answer sees it alive
 * </pre>
 *
 * <p>A clock that runs too slow or too fast is consistent with itself, and every answer is right by
 * it. But its holds live too long, or too short.
 */
final class Lifetimes {

  // Two clocks that are each slewed by at most 500 millionths, as NTP does.
  private static final long RATE_DIVISOR = 1_000;

  private final Chain chain;
  private final Versions versions;
  private final Clock clock;
  private final FoundViolations violations;

  Lifetimes(Chain chain, Versions versions, Clock clock, FoundViolations violations) {
    this.chain = chain;
    this.versions = versions;
    this.clock = clock;
    this.violations = violations;
  }

  /**
   * Checks the hold that made this version, if one did.
   *
   * @param answeredNanos when an answer first showed this version or a later one, apart from its
   *     maker's
   * @param laterNanos when an answer first showed a later version
   * @param laterBy the operation with that answer
   */
  void check(int row, long answeredNanos, long laterNanos, int laterBy) {
    boolean isKnown = chain.isAudited() || versions.isAcknowledged(row);
    if (versions.kind(row) != Kind.HOLD
        || versions.maker(row) == Versions.NO_OPERATION
        || !isKnown) {
      return;
    }
    checkAlive(row, Math.min(answeredNanos, versions.answeredNanos(row)));
    checkOver(row, laterNanos, laterBy);
  }

  private void checkAlive(int row, long answeredNanos) {
    long asked = versions.before().latestAsked(row);
    int by = versions.before().latestBy(row);
    if (isEndedInTime(row) && versions.askedNanos(row + 1) > asked) {
      asked = versions.askedNanos(row + 1);
      by = versions.maker(row + 1);
    }
    // A hold that no answer showed may have been made at any time.
    if (answeredNanos == Spans.NEVER || asked == Spans.NOT_YET || asked == Spans.NEVER) {
      return;
    }
    long late =
        EpochNanos.minus(asked, answeredNanos) - lasts(row) - tolerance(row, answeredNanos, asked);
    if (late > 0) {
      tell(Violation.LATE_HOLD, row, late, EpochNanos.minus(asked, answeredNanos), by);
    }
  }

  private void checkOver(int row, long laterNanos, int laterBy) {
    long answered = versions.after().earliestAnswered(row);
    int by = versions.after().earliestBy(row);
    if (isTakenOver(row) && laterNanos < answered) {
      answered = laterNanos;
      by = laterBy;
    }
    long asked = versions.askedNanos(row);
    if (answered == Spans.NEVER || asked == Spans.NEVER) {
      return;
    }
    long early = lasts(row) - tolerance(row, asked, answered) - EpochNanos.minus(answered, asked);
    if (early > 0) {
      tell(Violation.EARLY_EXPIRY, row, early, EpochNanos.minus(answered, asked), by);
    }
  }

  /** By the recorded times. A hold that was late even by these is found elsewhere. */
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
    violations.add(
        violation,
        chain,
        severity,
        () -> "a hold of %d s was %s after %d ms".formatted(seconds, what, seenNanos / 1_000_000),
        by,
        versions.maker(row));
  }
}
