package hotseat.load.reconcile;

import hotseat.load.result.Violation;
import hotseat.load.table.Trail;

/**
 * Finds answers that are older than what was known before they were requested.
 *
 * <p>For each version the columns keep only two times: when an answer first showed it, and the
 * latest invocation that was answered from it. A version has a stale answer if that latest
 * invocation came after an answer had shown a later version. One pass from the newest version to
 * the oldest, with a running minimum, decides this for every operation at once, however many there
 * are.
 */
final class Staleness {

  private Staleness() {}

  static void check(Trail trail, Changes changes, FoundViolations violations) {
    int firstShown = trail.row(trail.lastVersion());
    for (long version = trail.lastVersion() - 1; version >= 0; version--) {
      int row = trail.row(version);
      if (changes.shownNanos(row + 1) < changes.shownNanos(firstShown)) {
        firstShown = row + 1;
      }
      if (changes.askedNanos(row) > changes.shownNanos(firstShown)) {
        int known = firstShown;
        violations.add(Violation.STALE_ANSWER, trail, () -> example(trail, changes, row, known));
      }
    }
  }

  private static String example(Trail trail, Changes changes, int row, int known) {
    return "%s: %s had seen version %d when %s, and the answer was version %d"
        .formatted(
            trail,
            Visitor.receiver(changes.shownTo(known)),
            trail.version(known),
            Visitor.askedBy(changes.askedBy(row)),
            trail.version(row));
  }
}
