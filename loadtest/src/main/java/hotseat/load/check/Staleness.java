package hotseat.load.check;

import hotseat.load.table.Trail;
import hotseat.load.violation.Violation;

/**
 * Finds answers that are older than what was known before they were asked.
 *
 * <p>For each version the columns keep only two times: when somebody was first told of it, and when
 * the latest of those asked who were answered from it. An answer from version v is stale if that
 * latest one asked after a later version had been told. So one pass from the newest version to the
 * oldest, with a running minimum, decides it for every operation at once, however many there are.
 */
final class Staleness {

  private Staleness() {}

  static void check(Trail trail, Changes changes, Findings findings) {
    int firstTold = trail.row(trail.lastVersion());
    for (long version = trail.lastVersion() - 1; version >= 0; version--) {
      int row = trail.row(version);
      if (changes.toldNanos(row + 1) < changes.toldNanos(firstTold)) {
        firstTold = row + 1;
      }
      if (changes.askedNanos(row) > changes.toldNanos(firstTold)) {
        int known = firstTold;
        findings.add(Violation.STALE_ANSWER, trail, () -> example(trail, changes, row, known));
      }
    }
  }

  private static String example(Trail trail, Changes changes, int row, int known) {
    return "%s: %s had been told of version %d when %s, and was answered from %d"
        .formatted(
            trail,
            Visitor.told(changes.toldTo(known)),
            trail.version(known),
            Visitor.askedBy(changes.askedBy(row)),
            trail.version(row));
  }
}
