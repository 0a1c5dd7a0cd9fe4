package hotseat.load.reconcile;

import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.Arrays;

/**
 * The changes of each buyer of one show, counted twice: from the buyer's answers, and from the
 * audit.
 */
final class Balance {

  private long[] acknowledged = new long[0];
  private long[] resolved = new long[0];
  private long[] audited = new long[0];

  /** Counts a change that was acknowledged to the buyer. */
  void acknowledge(int buyer) {
    makeRoom(buyer);
    acknowledged[buyer]++;
  }

  /** Counts a change that was not acknowledged to the buyer, and is in the audit. */
  void resolve(int buyer) {
    makeRoom(buyer);
    resolved[buyer]++;
  }

  long resolved() {
    return Arrays.stream(resolved).sum();
  }

  /** Counts the changes of a seat in the audit. */
  void audit(Trail trail, Changes changes) {
    for (long version = 1; version <= trail.lastVersion(); version++) {
      int row = trail.row(version);
      int sender = changes.sender(row);
      if (sender != Changes.NO_BUYER) {
        makeRoom(sender);
        audited[sender]++;
      }
    }
  }

  void check(String show, FoundViolations violations) {
    for (int i = 0; i < audited.length; i++) {
      int buyer = i;
      if (acknowledged[buyer] != audited[buyer] - resolved[buyer]) {
        violations.add(Violation.UNBALANCED, show, "", () -> example(buyer));
      }
    }
  }

  private String example(int buyer) {
    return "buyer %d had %d changes accepted, the audit has %d, of which %d were unknown"
        .formatted(buyer, acknowledged[buyer], audited[buyer], resolved[buyer]);
  }

  void makeRoom(int buyer) {
    if (buyer >= audited.length) {
      int room = Math.max(buyer + 1, audited.length * 2);
      acknowledged = Arrays.copyOf(acknowledged, room);
      resolved = Arrays.copyOf(resolved, room);
      audited = Arrays.copyOf(audited, room);
    }
  }
}
