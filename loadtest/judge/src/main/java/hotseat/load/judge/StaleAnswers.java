package hotseat.load.judge;

import hotseat.load.history.Operation;
import hotseat.load.history.Operations;
import hotseat.load.result.Violation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts stale answers. The order of a seat's versions shows only that some answer from a version
 * came too late. Counting them takes another pass over the operations, if there are any.
 */
final class StaleAnswers {

  private final Chains chains;

  // By row: when an answer first showed a later version.
  private final Map<Integer, Long> limits = new ConcurrentHashMap<>();

  StaleAnswers(Chains chains) {
    this.chains = chains;
  }

  /**
   * A stale answer was found for this version. On a planted seat the count is known: it is one.
   *
   * @param shown when an answer first showed a later version
   */
  void add(Chain chain, int row, long shown) {
    if (!chain.isPlanted()) {
      limits.put(row, shown);
    }
  }

  /** Counts all stale answers, instead of one for each version. */
  void count(Operations operations, FoundViolations violations) {
    if (limits.isEmpty()) {
      return;
    }
    AtomicLong count = new AtomicLong();
    operations.read(
        operation -> operation.forEachAnswer(answer -> count.addAndGet(isStale(answer) ? 1 : 0)));
    violations.recount(Violation.STALE_ANSWER, count.get());
  }

  private boolean isStale(Operation operation) {
    return AnswerCheck.observed(operation)
        .filter(seen -> isStale(operation, chains.of(operation.show(), operation.seat()), seen))
        .isPresent();
  }

  private boolean isStale(Operation operation, Chain chain, Operation.Seen seen) {
    if (!chain.has(seen.version())) {
      return false;
    }
    Long shown = limits.get(chain.row(seen.version()));
    return shown != null && operation.invokedNanos() > shown;
  }
}
