package hotseat.load.fault.observation;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.load.fault.stage.NodeAt;
import hotseat.load.fault.stage.NodeQuestions;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps polling every node for its counters and the members it sees. What a node has counted is
 * kept when it dies, and goes on when another process takes its place.
 */
public final class Watch implements AutoCloseable {

  // A node that finds out that it was removed has seconds to report what it has counted.
  private static final long INTERVAL_MS = 500;

  /** A counter over the lives of a node: each life begins at zero. */
  private record Counted(double before, double now) {

    static final Counted NOTHING = new Counted(0, 0);

    Counted read(double value) {
      return value >= now ? new Counted(before, value) : new Counted(before + now, value);
    }

    double sum() {
      return before + now;
    }
  }

  private final NodeQuestions questions = new NodeQuestions();
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();
  private final Set<String> oldest = new LinkedHashSet<>();
  private final List<Thread> threads = new ArrayList<>();

  private Theory theory = Theory.NOT_REPORTED;

  private Watch() {}

  /** Watches the nodes at these addresses until it is closed, whichever processes run there. */
  public static Watch start(List<NodeAt> nodes) {
    Watch watch = new Watch();
    for (int i = 0; i < nodes.size(); i++) {
      int node = i;
      URI uri = nodes.get(node).uri();
      watch.repeats("metrics", () -> watch.readCounters(node, uri));
      watch.repeats("topology", () -> watch.readMembers(uri));
    }
    return watch;
  }

  private void repeats(String what, Runnable look) {
    threads.add(
        Thread.ofVirtual()
            .name("watch-" + what)
            .start(
                () -> {
                  try {
                    while (true) {
                      look.run();
                      Thread.sleep(INTERVAL_MS);
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }

  private void readCounters(int node, URI uri) {
    questions
        .counters(uri)
        .forEach(
            (name, value) ->
                counted.merge(
                    node + " " + name,
                    Counted.NOTHING.read(value),
                    (before, _) -> before.read(value)));
  }

  private void readMembers(URI uri) {
    questions.topology(uri).ifPresent(this::note);
  }

  private synchronized void note(JsonNode topology) {
    String name = topology.path("members").path(0).path("node").asText("");
    if (!name.isEmpty()) {
      oldest.add(name);
    }
    theory = theory.equals(Theory.NOT_REPORTED) ? Theory.in(topology) : theory;
  }

  /** What all nodes have counted under this name, in all of their lives. */
  public long count(String name) {
    return Math.round(
        counted.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(" " + name))
            .mapToDouble(entry -> entry.getValue().sum())
            .sum());
  }

  /** What one node has counted under this name, in all of its lives. */
  public long count(int node, String name) {
    return Math.round(counted.getOrDefault(node + " " + name, Counted.NOTHING).sum());
  }

  /** The nodes that were the oldest member at some time, in that order. */
  public synchronized List<String> oldest() {
    return List.copyOf(oldest);
  }

  /** What the nodes say a failover takes. */
  public synchronized Theory failover() {
    return theory;
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    questions.close();
  }
}
