package hotseat.actor;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import hotseat.api.Environment;
import hotseat.api.UnavailableException;
import java.util.List;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.remote.RemoteTransportException;

/**
 * Where the other nodes reach this one, where it listens for them, and from where it connects to
 * them. Peers are discovered through the database.
 *
 * <p>The three differ when something stands between the nodes: a container or NAT whose outer
 * address is not the inner one, or a relay that breaks their connections on purpose.
 *
 * @param host in the node's address, and so the same for all nodes of the cluster
 * @param bindHost of the interface that it listens on
 * @param outboundHost of the interface that it connects from; empty to let the system choose
 * @param awakeMax how many seats may be in this node's memory at a time
 */
record ClusterSettings(
    String node,
    String host,
    int port,
    String bindHost,
    int bindPort,
    String outboundHost,
    int awakeMax) {

  static final String SYSTEM = "hotseat";

  private static final int PORT_DEFAULT = 7355;
  private static final int PORT_MAX = 65_535;

  // A seat that was only read takes 2.6 KB, and each key that has changed it up to 32 bytes more.
  // So there is room for some 150 changes of each seat, and a few seats may have many times as
  // many.
  private static final int SEAT_BYTES = 8 * 1024;

  // The other half is for requests, for pending loads and writes, and for the garbage collector.
  private static final int HEAP_DIVISOR = 2;

  // The limit is divided among the shards: with less, each would keep only a handful of seats.
  private static final int AWAKE_MIN = 600;

  // More than any heap has room for.
  private static final int AWAKE_MAX = 100_000_000;

  static ClusterSettings of(Environment environment, String node) {
    String host = environment.text("HOTSEAT_CLUSTER_HOST", "127.0.0.1");
    int port = environment.number("HOTSEAT_CLUSTER_PORT", PORT_DEFAULT, 1, PORT_MAX);
    return new ClusterSettings(
        node,
        host,
        port,
        environment.text("HOTSEAT_CLUSTER_BIND_HOST", host),
        environment.number("HOTSEAT_CLUSTER_BIND_PORT", port, 1, PORT_MAX),
        environment.text("HOTSEAT_CLUSTER_OUTBOUND_HOST", ""),
        environment.number(
            "HOTSEAT_AWAKE_SEATS_MAX",
            roomFor(Runtime.getRuntime().maxMemory()),
            AWAKE_MIN,
            AWAKE_MAX));
  }

  /**
   * The number of seats that fit into a heap of this size. Without a limit, a crawler that reads
   * every seat of a large show would end the node with an OutOfMemoryError, and then the node that
   * takes over.
   */
  static int roomFor(long heapBytes) {
    return Math.clamp(heapBytes / HEAP_DIVISOR / SEAT_BYTES, AWAKE_MIN, AWAKE_MAX);
  }

  /**
   * Starts the actor system, which listens for the other nodes.
   *
   * @throws UnavailableException if it cannot listen
   */
  ActorSystem<Void> createSystem() {
    try {
      return ActorSystem.create(Behaviors.empty(), SYSTEM, config());
    } catch (RemoteTransportException e) {
      throw new UnavailableException(
          "cannot listen for the other nodes on " + bindHost + ":" + bindPort + ", is it taken?",
          e);
    }
  }

  Config config() {
    Map<String, Object> own =
        Map.of(
            "pekko.remote.artery.canonical.hostname",
            host,
            "pekko.remote.artery.canonical.port",
            port,
            "pekko.remote.artery.bind.hostname",
            bindHost,
            "pekko.remote.artery.bind.port",
            bindPort,
            "pekko.remote.artery.advanced.tcp.outbound-client-hostname",
            outboundHost,
            "pekko.cluster.sharding.passivation.awake-seats.active-entity-limit",
            awakeMax,
            // The role is the only thing that a member publishes about itself, so it carries the
            // name.
            "pekko.cluster.roles",
            List.of(node));
    return ConfigFactory.parseMap(own).withFallback(ConfigFactory.load());
  }
}
