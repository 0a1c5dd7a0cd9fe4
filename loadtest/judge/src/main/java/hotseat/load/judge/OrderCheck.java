package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.judge.clock.Clock;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;
import java.util.OptionalInt;

/**
 * Finds operations whose order contradicts real time.
 *
 * <pre>
 *   O(0), w(1), O(1), w(2), O(2) alive, O(2) expired, w(3) …     the groups of a seat, in order
 * </pre>
 *
 * <p>The command w(v) made version v; the operations O(v) saw it without changing it. No operation
 * of one group may be invoked after an operation of a later group completed. One pass from the
 * newest group to the oldest, with the earliest completion so far, decides this for every pair of
 * operations at once, however many there are.
 */
final class OrderCheck {

  private final Versions versions;
  private final Clock clock;
  private final FoundViolations violations;
  private final StaleAnswers stale;
  private final Lifetimes lifetimes;
  private final boolean isTimed;
  private final Chain chain;

  // The earliest completion in the groups passed so far, its operation, and the row of its version.
  private long firstNanos = Spans.NEVER;
  private int firstBy = Spans.NO_OPERATION;
  private int firstRow;

  private OrderCheck(
      Chain chain,
      Versions versions,
      Clock clock,
      FoundViolations violations,
      StaleAnswers stale,
      boolean isTimed) {
    this.chain = chain;
    this.versions = versions;
    this.clock = clock;
    this.violations = violations;
    this.stale = stale;
    this.isTimed = isTimed;
    this.lifetimes = new Lifetimes(chain, versions, clock, violations);
  }

  /**
   * Checks one seat.
   *
   * @param isTimed whether timestamps are those of a clock, so that it matters how long holds
   *     lasted
   */
  static void check(
      Chain chain,
      Versions versions,
      Clock clock,
      FoundViolations violations,
      StaleAnswers stale,
      boolean isTimed) {
    new OrderCheck(chain, versions, clock, violations, stale, isTimed).check();
  }

  private void check() {
    for (long version = chain.lastVersion(); version >= 0; version--) {
      int row = chain.row(version);
      long laterNanos = firstNanos;
      int laterBy = firstBy;
      checkEndOfHold(row);
      checkAnswers(versions.after(), row);
      checkAnswers(versions.before(), row);
      checkExpiry(row);
      learn(versions.after(), row);
      learn(versions.before(), row);
      if (isTimed) {
        lifetimes.check(row, firstNanos, laterNanos, laterBy);
      }
      checkMaker(row);
    }
  }

  /**
   * If an answer saw the hold expired, a confirm or release of it belongs to a later group and is
   * late, whatever time it was decided at. Version 0 ends no hold.
   */
  private void checkEndOfHold(int row) {
    Kind kind = versions.kind(row);
    boolean isEnd = kind == Kind.CONFIRM || kind == Kind.RELEASE;
    int held = row - 1;
    if (isEnd && versions.after().earliestAnswered(held) != Spans.NEVER) {
      long version = chain.version(held);
      violations.add(
          Violation.LATE_HOLD,
          chain,
          () -> "an answer had shown the hold of version " + version + " as expired",
          versions.maker(row),
          versions.after().earliestBy(held),
          versions.maker(held));
    }
  }

  private void checkAnswers(Spans group, int row) {
    if (group.latestAsked(row) > firstNanos) {
      tell(Violation.STALE_ANSWER, group.latestAsked(row), group.latestBy(row), row);
      stale.add(chain, row, firstNanos);
    }
  }

  /** After an answer that saw a hold expired, no later operation may see it alive. */
  private void checkExpiry(int row) {
    long alive = versions.before().latestAsked(row);
    long runOut = versions.after().earliestAnswered(row);
    if (alive > runOut && alive <= firstNanos) {
      long version = chain.version(row);
      violations.add(
          Violation.EARLY_EXPIRY,
          chain,
          EpochNanos.minus(alive, runOut),
          () -> "an answer had shown the hold of version " + version + " as expired",
          versions.before().latestBy(row),
          versions.after().earliestBy(row),
          versions.maker(row));
    }
  }

  private void learn(Spans group, int row) {
    if (group.earliestAnswered(row) < firstNanos) {
      firstNanos = group.earliestAnswered(row);
      firstBy = group.earliestBy(row);
      firstRow = row;
    }
  }

  private void checkMaker(int row) {
    int maker = versions.maker(row);
    if (maker == Versions.NO_OPERATION) {
      return;
    }
    if (versions.askedNanos(row) > firstNanos) {
      tell(Violation.OUT_OF_ORDER, versions.askedNanos(row), maker, row);
    } else if (chain.isAudited() && !versions.isAcknowledged(row) && firstNanos != Spans.NEVER) {
      checkTime(row, maker);
    }
    if (versions.answeredNanos(row) < firstNanos) {
      firstNanos = versions.answeredNanos(row);
      firstBy = maker;
      firstRow = row;
    }
  }

  /**
   * The outcome of its maker is unknown, but the audit has the time of the change: after its
   * invocation, and before the first answer that shows this version or a later one.
   */
  private void checkTime(int row, int maker) {
    long at = versions.atNanos(row);
    long asked = versions.askedNanos(row);
    OptionalInt other = clock.contradicting(asked, firstNanos, at, versions.atNanos(row - 1));
    if (other.isPresent()) {
      violations.add(
          Violation.WRONG_CLOCK,
          chain,
          () -> "the change's time is " + EpochNanos.instant(at) + Clock.why(other.getAsInt()),
          maker,
          firstBy,
          other.getAsInt());
    }
  }

  private void tell(Violation violation, long asked, int by, int row) {
    long version = chain.version(row);
    long known = chain.version(firstRow);
    violations.add(
        violation,
        chain,
        EpochNanos.minus(asked, firstNanos),
        () -> "version " + known + " had been shown before version " + version + " was requested",
        by,
        firstBy,
        versions.maker(firstRow));
  }
}
