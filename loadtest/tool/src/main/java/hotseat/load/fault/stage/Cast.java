package hotseat.load.fault.stage;

import hotseat.load.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Finds out which node plays which role at the moment, by querying the running nodes. */
final class Cast implements AutoCloseable {

  // A newly elected owner takes a moment to answer.
  private static final long FOUND_MAX_MS = 10_000;
  private static final long POLL_MS = 50;

  // Cold nodes on a busy machine take long to become fast, and a fault does not show where answers
  // are slow anyway.
  private static final long CALM_MAX_MS = 30_000;
  private static final long CALM_MS = 250;
  private static final int CALM_LOOKS = 5;
  private static final long CALM_POLL_MS = 200;

  private final NodeQuestions questions = new NodeQuestions();
  private final List<NodeAt> nodes;
  private final String show;
  private final String hottest;

  Cast(List<NodeAt> nodes, String show, String hottest) {
    this.nodes = nodes;
    this.show = show;
    this.hottest = hottest;
  }

  /** The node that answers for the hottest seat without a hop. */
  int owner(List<Integer> running) throws InterruptedException {
    return awaited(
        () -> ownerAmong(running), FOUND_MAX_MS, "no node answers as the owner of " + hottest);
  }

  /** Whether another node answered for the hottest seat in time. */
  boolean awaitOwnerOtherThan(int node, List<Integer> running, long maxMs)
      throws InterruptedException {
    List<Integer> others = running.stream().filter(other -> other != node).toList();
    try {
      awaited(() -> ownerAmong(others), maxMs, "no other node took over");
      return true;
    } catch (Failure noOwner) {
      return false;
    }
  }

  private Optional<Integer> ownerAmong(List<Integer> candidates) {
    return candidates.stream()
        .filter(node -> questions.isOwner(node(node).uri(), show, hottest))
        .findFirst();
  }

  int oldest(List<Integer> running) throws InterruptedException {
    return awaited(() -> oldestAmong(running), FOUND_MAX_MS, "no node reports the oldest member");
  }

  private Optional<Integer> oldestAmong(List<Integer> running) {
    return running.stream()
        .flatMap(node -> questions.topology(node(node).uri()).stream())
        .map(topology -> topology.path("members").path(0).path("node").asText(""))
        .flatMap(name -> indexOf(name).stream())
        .findFirst();
  }

  private Optional<Integer> indexOf(String name) {
    return IntStream.range(0, nodes.size())
        .boxed()
        .filter(node -> node(node).name().equals(name))
        .findFirst();
  }

  /**
   * Returns when all nodes have answered for the hottest seat quickly several times in a row, or
   * after a time limit.
   */
  void awaitCalm(List<Integer> running) throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CALM_MAX_MS);
    int calm = 0;
    while (calm < CALM_LOOKS && System.nanoTime() - untilNanos < 0) {
      calm = isCalm(running) ? calm + 1 : 0;
      Thread.sleep(CALM_POLL_MS);
    }
  }

  private boolean isCalm(List<Integer> running) {
    return running.stream()
        .allMatch(node -> questions.answersWithin(node(node).uri(), show, hottest, CALM_MS));
  }

  private static int awaited(Supplier<Optional<Integer>> question, long maxMs, String failure)
      throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(maxMs);
    Optional<Integer> node = question.get();
    while (node.isEmpty()) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new Failure(failure);
      }
      Thread.sleep(POLL_MS);
      node = question.get();
    }
    return node.get();
  }

  private NodeAt node(int node) {
    return nodes.get(node);
  }

  @Override
  public void close() {
    questions.close();
  }
}
