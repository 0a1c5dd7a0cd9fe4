package hotseat.sabotage.actor;

import hotseat.actor.ActorNode;
import hotseat.actor.Connections;
import hotseat.actor.GuardSettings;
import hotseat.actor.SeatCluster;
import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.http.NodeParts;
import hotseat.http.NodeProcess;
import hotseat.store.DatabaseSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/** A node of the actor implementation with one seeded bug, named by its argument. */
public final class SabotagedActorNode {

  private static final int WRONG_USAGE = 64;

  private SabotagedActorNode() {}

  public static void main(String[] args) {
    Optional<ActorBug> bug = args.length == 1 ? ActorBug.named(args[0]) : Optional.empty();
    bug.map(ActorBug::parts)
        .ifPresentOrElse(
            parts ->
                NodeProcess.run(
                    (environment, machine, metrics) -> build(parts, environment, machine, metrics)),
            SabotagedActorNode::refuse);
  }

  private static void refuse() {
    System.err.println("hotseat: name one bug of " + String.join(", ", ActorBug.names()));
    System.exit(WRONG_USAGE);
  }

  private static NodeParts build(
      Parts parts, Environment environment, Machine machine, MeterRegistry metrics) {
    String name = environment.text("HOTSEAT_NODE", "sabotaged-actor-1");
    Connections connections = parts.pooling().open(DatabaseSettings.of(environment, name), metrics);
    // The actor system reads these before its own settings.
    parts.framework().forEach(System::setProperty);
    GuardSettings guard = parts.guard().apply(GuardSettings.of(environment));
    SeatCluster cluster =
        SeatCluster.start(
            environment,
            name,
            parts.pooling().tables(connections, machine, parts),
            guard,
            machine,
            metrics);
    return new NodeParts(
        new ActorNode(name, cluster),
        parts.port().apply(cluster.reservations()),
        parts.pooling().shows(connections, machine),
        List.of(connections, cluster));
  }
}
