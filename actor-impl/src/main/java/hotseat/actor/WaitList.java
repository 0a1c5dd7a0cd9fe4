package hotseat.actor;

import java.util.ArrayList;
import java.util.List;

/** The requests that wait for a seat's owner, in the order of arrival. */
final class WaitList {

  // Every request has a waiting caller; beyond this an immediate 503 serves it better.
  static final int WAITING_MAX = 10_000;

  // Bounds one write: its time, its size, and how many outcomes one failure makes unknown.
  static final int BATCH_MAX = 1_000;

  private final List<PendingAsk> asks = new ArrayList<>();

  /** Returns false if there is no room. */
  boolean join(PendingAsk one) {
    return asks.size() < WAITING_MAX && asks.add(one);
  }

  /** Puts requests back at the front: they were here first. */
  void requeueFirst(List<PendingAsk> earlier) {
    asks.addAll(0, earlier);
  }

  boolean isEmpty() {
    return asks.isEmpty();
  }

  /** The next requests to be decided together. */
  List<PendingAsk> next() {
    List<PendingAsk> first = asks.subList(0, Math.min(BATCH_MAX, asks.size()));
    List<PendingAsk> next = List.copyOf(first);
    first.clear();
    return next;
  }
}
