package hotseat.load.fault.container;

import hotseat.load.failure.Failure;
import hotseat.load.fault.stage.NodeAt;
import hotseat.load.fault.stage.StagedNodes;
import hotseat.load.launch.NodeHealth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Nodes in containers, which Docker restarts if they end by themselves. */
final class ContainerNodes implements StagedNodes {

  // A node that has not left by then is stuck. The same limit as in compose.yaml.
  private static final String STOP_MAX_S = "30";

  // The same limit as for a cluster that the runner starts.
  private static final long READY_MAX_MS = 120_000;
  private static final long READY_POLL_MS = 50;

  private final Docker docker;
  private final Deaths deaths;
  private final List<Container> containers;
  private final List<NodeAt> nodes;
  // How often each had died when its current life began.
  private final AtomicIntegerArray livesBefore;
  // Nodes that received a stop request and were not started since.
  private final Set<Integer> ending = new ConcurrentSkipListSet<>();

  ContainerNodes(Docker docker, Deaths deaths, List<Container> containers, List<NodeAt> nodes) {
    this.docker = docker;
    this.deaths = deaths;
    this.containers = containers;
    this.nodes = nodes;
    this.livesBefore = new AtomicIntegerArray(containers.size());
  }

  @Override
  public List<NodeAt> all() {
    return nodes;
  }

  @Override
  public void kill(int node) {
    docker.lines("kill", id(node));
    awaitReport(node);
  }

  @Override
  public void pause(int node) {
    docker.pause(id(node));
  }

  @Override
  public void resume(int node) {
    docker.lines("unpause", id(node));
  }

  @Override
  public void terminate(int node) {
    ending.add(node);
    docker.lines("kill", "--signal=TERM", id(node));
  }

  @Override
  public void stop(int node) {
    if (!hasEnded(node)) {
      ending.add(node);
      docker.lines("stop", "--time=" + STOP_MAX_S, id(node));
      awaitReport(node);
    }
  }

  @Override
  public void start(int node) throws InterruptedException {
    stop(node);
    docker.lines("start", id(node));
    ending.remove(node);
    livesBegin(node);
    awaitReady(nodes.get(node));
    // If Docker had started it before, that life may have ended meanwhile, and another one begun.
    livesBegin(node);
  }

  private void livesBegin(int node) {
    livesBefore.set(node, deaths.count(id(node)));
  }

  /** Waits until all nodes are ready. Their earlier deaths do not count. */
  void begin() throws InterruptedException {
    awaitReady();
    IntStream.range(0, nodes.size()).forEach(this::livesBegin);
  }

  void awaitReady() throws InterruptedException {
    for (NodeAt node : nodes) {
      awaitReady(node);
    }
  }

  /** Waits for the nodes that received a stop request, so that all of them have ended. */
  void awaitEnding() {
    ending.forEach(node -> docker.succeeds("stop", "--time=" + STOP_MAX_S, id(node)));
  }

  private static void awaitReady(NodeAt node) throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READY_MAX_MS);
    while (!NodeHealth.isReady(node.uri())) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new Failure(node.name() + " is not ready after " + READY_MAX_MS / 1_000 + " s");
      }
      Thread.sleep(READY_POLL_MS);
    }
  }

  @Override
  public boolean hasEnded(int node) {
    return deaths.count(id(node)) > livesBefore.get(node);
  }

  @Override
  public boolean endsWithin(int node, long maxMs) {
    return deaths.comesWithin(id(node), livesBefore.get(node), maxMs);
  }

  private void awaitReport(int node) {
    deaths.demand(id(node), livesBefore.get(node), nodes.get(node).name());
  }

  private String id(int node) {
    return containers.get(node).id();
  }
}
