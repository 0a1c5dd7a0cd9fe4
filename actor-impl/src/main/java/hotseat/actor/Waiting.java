package hotseat.actor;

import java.util.ArrayList;
import java.util.List;

/** Those who wait for a seat's owner, in the order in which they came. */
final class Waiting {

  // Everybody here has a caller; beyond this they are better told at once to come back later.
  static final int WAITING_MAX = 10_000;

  // Bounds one write: its time, its size, and how much one failure puts in doubt.
  static final int BATCH_MAX = 1_000;

  private final List<Asked> asked = new ArrayList<>();

  /** Returns false if there is no room. */
  boolean join(Asked one) {
    return asked.size() < WAITING_MAX && asked.add(one);
  }

  /** They have been here before, so nobody who came later goes first. */
  void comeBack(List<Asked> earlier) {
    asked.addAll(0, earlier);
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  /** The next ones to be decided together. */
  List<Asked> next() {
    List<Asked> first = asked.subList(0, Math.min(BATCH_MAX, asked.size()));
    List<Asked> next = List.copyOf(first);
    first.clear();
    return next;
  }
}
