package hotseat.load.serve;

import hotseat.load.command.Failure;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The running nodes of one implementation. Who starts it gets all nodes ready, or none at all.
 *
 * <p>For one thread at a time.
 */
public final class Cluster implements AutoCloseable {

  // A cluster forms within seconds; on a machine that is busy it may take longer, but not this
  // long.
  private static final long READY_MAX_MS = 60_000;

  private static final long READY_POLL_MS = 20;

  // Requests under way end within their deadline of 5 s, and shards are handed over.
  private static final long DRAIN_MAX_MS = 15_000;

  // Ctrl-C in a terminal reaches the nodes too, and one may end before this process has heard of
  // it.
  private static final long CTRL_C_ARRIVES_MS = 500;

  private static final int LAST_LINES = 12;

  private final ClusterPlan plan;
  private final List<Integer> seeds;
  private final ClassArchive archive;
  private final List<ClusterNode> nodes = new ArrayList<>();

  private Cluster(ClusterPlan plan) {
    this.plan = plan;
    this.seeds = Ports.free(plan.nodes());
    this.archive = ClassArchive.of(plan.home(), plan.program());
  }

  public static Cluster start(ClusterPlan plan) throws InterruptedException {
    return start(plan, ready -> {});
  }

  /**
   * @param onReady is told of each node as soon as that is ready
   */
  static Cluster start(ClusterPlan plan, Consumer<ClusterNode> onReady)
      throws InterruptedException {
    Cluster cluster = new Cluster(plan);
    try {
      IntStream.range(0, plan.nodes()).mapToObj(cluster::startNode).forEach(cluster.nodes::add);
      cluster.awaitReady(cluster.nodes, onReady);
      return cluster;
    } catch (InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  public List<ClusterNode> nodes() {
    return List.copyOf(nodes);
  }

  public List<URI> uris() {
    return nodes.stream().map(ClusterNode::uri).toList();
  }

  /** Stops a node in good order, if it still runs, and returns when its successor is ready. */
  public ClusterNode restart(int index) throws InterruptedException {
    stop(List.of(nodes.get(index)));
    ClusterNode successor = startNode(index);
    nodes.set(index, successor);
    awaitReady(List.of(successor), ready -> {});
    return successor;
  }

  /** A node that has ended although nobody asked it to. */
  Optional<ClusterNode> dead() {
    return nodes.stream().filter(node -> !node.process().isAlive()).findFirst();
  }

  /** What there is to say about a node that has ended. */
  static Failure failure(ClusterNode dead) throws InterruptedException {
    Thread.sleep(CTRL_C_ARRIVES_MS);
    Child process = dead.process();
    List<String> lines = process.lastLines(LAST_LINES);
    return new Failure(
        process.name()
            + " ended with exit code "
            + process.exitCode()
            + "; the end of "
            + process.log()
            + ":"
            + String.join("", lines.stream().map(line -> "\n  " + line).toList()));
  }

  /** All at once, so that it takes as long as the slowest and not as long as all together. */
  @Override
  public void close() {
    stop(nodes);
    archive.written(nodes.stream().limit(1).allMatch(node -> node.process().exitCode() == 0));
  }

  private static void stop(List<ClusterNode> nodes) {
    nodes.forEach(node -> node.process().terminate());
    long drainedBy = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRAIN_MAX_MS);
    for (ClusterNode node : nodes) {
      long restMs = TimeUnit.NANOSECONDS.toMillis(drainedBy - System.nanoTime());
      if (!node.process().endsWithin(Math.max(0, restMs))) {
        node.process().kill();
      }
    }
  }

  private ClusterNode startNode(int index) {
    String name = plan.nodeName(index);
    Child process =
        Child.start(
            name,
            plan.command(archive.flagsOf(index)),
            plan.variablesOf(index, seeds),
            plan.logs().resolve(name + ".log"));
    return new ClusterNode(
        process, URI.create("http://" + plan.host() + ":" + plan.ports().get(index)));
  }

  private void awaitReady(List<ClusterNode> starting, Consumer<ClusterNode> onReady)
      throws InterruptedException {
    Set<ClusterNode> waiting = new LinkedHashSet<>(starting);
    long readyBy = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READY_MAX_MS);
    while (!waiting.isEmpty()) {
      for (ClusterNode node : List.copyOf(waiting)) {
        if (!node.process().isAlive()) {
          throw failure(node);
        }
        if (node.isReady()) {
          waiting.remove(node);
          onReady.accept(node);
        } else if (System.nanoTime() > readyBy) {
          throw new Failure(
              node.name()
                  + " is not ready after "
                  + READY_MAX_MS / 1_000
                  + " s; see "
                  + node.process().log());
        }
      }
      Thread.sleep(READY_POLL_MS);
    }
  }
}
