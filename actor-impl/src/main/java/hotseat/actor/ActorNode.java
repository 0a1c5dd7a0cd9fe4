package hotseat.actor;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Node;
import hotseat.http.NodeParts;
import hotseat.http.NodeProcess;
import hotseat.store.DatabaseSettings;
import hotseat.store.ServerMetrics;
import hotseat.store.ShowTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A node of the actor implementation: the HTTP edge, its part of the cluster, the database. */
public final class ActorNode implements Node {

  private final String name;
  private final SeatCluster cluster;

  public ActorNode(String name, SeatCluster cluster) {
    this.name = name;
    this.cluster = cluster;
  }

  public static void main(String[] args) {
    NodeProcess.run(ActorNode::build);
  }

  private static NodeParts build(Environment environment, Machine machine, MeterRegistry metrics) {
    String name = environment.text("HOTSEAT_NODE", "actor-1");
    Connections connections = Connections.open(DatabaseSettings.of(environment, name), metrics);
    ServerMetrics.registerIn(environment, connections.shows(), machine.ticker(), metrics);
    SeatCluster cluster = SeatCluster.start(environment, name, connections, machine, metrics);
    return new NodeParts(
        new ActorNode(name, cluster),
        cluster.reservations(),
        new ShowTable(connections.shows(), machine.ticker()),
        List.of(connections, cluster));
  }

  @Override
  public String implementation() {
    return "actor";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> notReadyBecause() {
    return cluster.notReadyBecause();
  }

  @Override
  public CompletionStage<String> lost() {
    return cluster.lost();
  }

  /** Every seat has one owner, found through its shard. Only shards with seats awake are listed. */
  @Override
  public Map<String, Object> topology() {
    return Map.of(
        "node", name,
        "implementation", implementation(),
        "members", cluster.view().members(),
        "failover", cluster.view().failover(),
        "shards", cluster.view().shards());
  }
}
