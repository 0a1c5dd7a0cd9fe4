package hotseat.load.launch;

import hotseat.load.failure.Failure;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The running nodes of one implementation. Either all of them become ready, or the start fails and
 * none is left.
 *
 * <p>One thread at a time may change a cluster, and any thread may read it.
 */
public final class Cluster implements AutoCloseable {

  // A cluster forms within seconds, or within minutes on a machine with ten times the work that it
  // can do.
  private static final long READY_MAX_MS = 120_000;

  private static final long READY_POLL_MS = 20;

  // Requests in flight end within their deadline of 5 s, and shards are handed over.
  private static final long DRAIN_MAX_MS = 15_000;

  // A user at the terminal waits no longer than this for all of them.
  private static final long STOP_MAX_MS = 40_000;

  private static final int LAST_LINES = 12;

  private final ClusterPlan plan;
  private final List<Integer> clusterPorts;
  // Faults replace nodes while other threads watch them.
  private final List<ClusterNode> nodes = new CopyOnWriteArrayList<>();

  private Cluster(ClusterPlan plan) {
    this.plan = plan;
    this.clusterPorts = Ports.free(plan.nodes());
  }

  public static Cluster start(ClusterPlan plan) throws InterruptedException {
    return start(plan, ready -> {});
  }

  /**
   * Starts all nodes, and returns when they are ready.
   *
   * @param onReady receives each node as soon as it is ready
   */
  public static Cluster start(ClusterPlan plan, Consumer<ClusterNode> onReady)
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

  /** Returns when every node is ready, including those that were broken. */
  public void awaitReady() throws InterruptedException {
    awaitReady(nodes, ready -> {});
  }

  /** Stops a node in good order, and returns when it has ended. */
  public void stop(int index) {
    stop(List.of(nodes.get(index)));
  }

  /** A node that has ended and was not started again. */
  public Optional<ClusterNode> dead() {
    return nodes.stream().filter(node -> !node.process().isAlive()).findFirst();
  }

  /** Describes a node that has ended, with the end of its log. */
  public static Failure failure(ClusterNode dead) {
    Child process = dead.process();
    List<String> lines = process.lastLines(LAST_LINES);
    return new Failure(
        process.name()
            + " ended with exit code "
            + process.exitCode()
            + "; last lines of "
            + process.log()
            + ":"
            + String.join("", lines.stream().map(line -> "\n  " + line).toList()));
  }

  /** Kills all nodes at once, where a clean shutdown is not needed any more. */
  public void kill() {
    nodes.forEach(node -> node.process().kill());
  }

  @Override
  public void close() {
    stop(nodes);
  }

  /** The youngest first, and one after the other: nodes that leave together wait for each other. */
  private static void stop(List<ClusterNode> nodes) {
    long stoppedBy = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MAX_MS);
    for (ClusterNode node : nodes.reversed()) {
      node.process().terminate();
      long restMs = TimeUnit.NANOSECONDS.toMillis(stoppedBy - System.nanoTime());
      if (!node.process().endsWithin(Math.clamp(restMs, 0, DRAIN_MAX_MS))) {
        node.process().kill();
      }
    }
  }

  private ClusterNode startNode(int index) {
    String name = plan.nodeName(index);
    Child process =
        Child.start(
            name,
            plan.command(),
            plan.variablesOf(index, clusterPorts.get(index)),
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
        if (isReady(node, readyBy)) {
          waiting.remove(node);
          onReady.accept(node);
        }
      }
      Thread.sleep(READY_POLL_MS);
    }
  }

  private static boolean isReady(ClusterNode node, long readyBy) {
    if (!node.process().isAlive()) {
      throw failure(node);
    }
    boolean ready = node.isReady();
    if (!ready && System.nanoTime() > readyBy) {
      String readyMax = READY_MAX_MS / 1_000 + " s";
      throw new Failure(
          node.name() + " is not ready after " + readyMax + "; see " + node.process().log());
    }
    return ready;
  }
}
