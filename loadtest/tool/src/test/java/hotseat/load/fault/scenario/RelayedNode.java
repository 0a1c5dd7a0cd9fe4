package hotseat.load.fault.scenario;

import hotseat.actor.ActorNode;
import hotseat.actor.Connections;
import hotseat.actor.SeatCluster;
import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.model.SeatId;
import hotseat.store.DatabaseSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A real actor node in this process, with settings that lead it through relays to the other nodes
 * and to the database.
 */
record RelayedNode(Connections connections, SeatCluster cluster) implements AutoCloseable {

  static RelayedNode start(String name, Map<String, String> variables, DatabaseSettings settings) {
    MeterRegistry metrics = new SimpleMeterRegistry();
    Connections connections = Connections.open(settings, metrics);
    Environment environment = new Environment(variables);
    return new RelayedNode(
        connections, SeatCluster.start(environment, name, connections, Machine.real(), metrics));
  }

  boolean seesMembers(int count) {
    Object seen = new ActorNode("any", cluster).topology().get("members");
    return seen instanceof List<?> list && list.size() == count;
  }

  Reply look(SeatId seat) {
    return cluster.reservations().read(seat);
  }

  /** A node that decides without a hop is the owner. */
  boolean owns(SeatId seat) {
    return look(seat).spent().parts().stream().noneMatch(part -> part.name().equals("hop"));
  }

  boolean isReady() {
    return cluster.notReadyBecause().isEmpty();
  }

  boolean hasLeft() {
    return cluster
        .notReadyBecause()
        .filter("this node is not a member of the cluster"::equals)
        .isPresent();
  }

  /** Completes when the node has found that it must end. */
  CompletableFuture<String> lost() {
    return new ActorNode("any", cluster).lost().toCompletableFuture();
  }

  @Override
  public void close() {
    cluster.close();
    connections.close();
  }
}
