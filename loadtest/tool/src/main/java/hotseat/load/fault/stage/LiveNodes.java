package hotseat.load.fault.stage;

import hotseat.load.launch.Child;
import hotseat.load.launch.Cluster;
import java.util.List;

/** Nodes whose processes were started by this runner. */
public record LiveNodes(Cluster cluster) implements StagedNodes {

  @Override
  public List<NodeAt> all() {
    return cluster.nodes().stream().map(node -> new NodeAt(node.name(), node.uri())).toList();
  }

  @Override
  public void kill(int node) {
    process(node).kill();
  }

  @Override
  public void pause(int node) {
    process(node).pause();
  }

  @Override
  public void resume(int node) {
    process(node).resume();
  }

  @Override
  public void terminate(int node) {
    process(node).terminate();
  }

  @Override
  public void stop(int node) {
    cluster.stop(node);
  }

  @Override
  public void start(int node) throws InterruptedException {
    cluster.restart(node);
  }

  @Override
  public boolean hasEnded(int node) {
    return !process(node).isAlive();
  }

  @Override
  public boolean endsWithin(int node, long maxMs) {
    return process(node).endsWithin(maxMs);
  }

  private Child process(int node) {
    return cluster.nodes().get(node).process();
  }
}
