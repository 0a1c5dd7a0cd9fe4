package hotseat.load.fault.stage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The nodes of a stage, with a record of what a script has done to them: which of them cannot
 * answer, and which may end without being an accident.
 */
final class RecordedNodes {

  private final StagedNodes nodes;
  private final Journal journal;
  private final Excuses excuses = new Excuses();
  private final Set<Integer> silent = ConcurrentHashMap.newKeySet();

  RecordedNodes(StagedNodes nodes, Journal journal) {
    this.nodes = nodes;
    this.journal = journal;
  }

  List<NodeAt> all() {
    return nodes.all();
  }

  void kill(int node) {
    falls(node);
    nodes.kill(node);
  }

  void pause(int node) {
    falls(node);
    nodes.pause(node);
  }

  void resume(int node) {
    nodes.resume(node);
    rises(node);
  }

  void terminate(int node) {
    falls(node);
    nodes.terminate(node);
  }

  void stop(int node) {
    falls(node);
    nodes.stop(node);
  }

  void start(int node) throws InterruptedException {
    falls(node);
    nodes.start(node);
    rises(node);
    excuses.nodeIsBack(node);
  }

  void mayEnd(int node) {
    excuses.nodeMayEnd(node);
  }

  boolean awaitEnd(int node, long maxMs) {
    boolean hasEnded = nodes.endsWithin(node, maxMs);
    if (hasEnded) {
      falls(node);
    }
    return hasEnded;
  }

  boolean startIfEnded(int node) throws InterruptedException {
    boolean hasEnded = nodes.hasEnded(node);
    if (hasEnded) {
      start(node);
    } else {
      excuses.nodeIsBack(node);
    }
    return hasEnded;
  }

  private void falls(int node) {
    excuses.nodeMayEnd(node);
    silent.add(node);
    journal.falls(node, System.nanoTime());
  }

  /** A node that was paused may still end: it may find out that the others have removed it. */
  private void rises(int node) {
    silent.remove(node);
    journal.rises(node, System.nanoTime());
  }

  /** The nodes that can answer, as far as the script knows. */
  List<Integer> running() {
    return numbers().filter(node -> !silent.contains(node)).boxed().toList();
  }

  /** The names of the nodes that have ended, if there are any. */
  Optional<String> ended() {
    return numbers()
        .filter(nodes::hasEnded)
        .mapToObj(this::name)
        .reduce((names, name) -> names + ", " + name);
  }

  /** A node that has ended although no script broke it. */
  Optional<String> dead() {
    return numbers()
        .filter(node -> nodes.hasEnded(node) && !excuses.mayEnd(node))
        .mapToObj(this::name)
        .findFirst();
  }

  private IntStream numbers() {
    return IntStream.range(0, nodes.all().size());
  }

  private String name(int node) {
    return nodes.all().get(node).name();
  }
}
