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
 * Where the other nodes reach this one, where it listens for them, and from where it calls them.
 * Whom to ask for the cluster, the database tells.
 *
 * <p>The three differ when something stands between the nodes: a container or NAT whose outer
 * address is not the inner one, or a relay that breaks their connections on purpose.
 *
 * @param host in the node's address, and so the same for everybody in the cluster
 * @param bindHost of the interface that it listens on
 * @param outboundHost of the interface that it calls from; empty for the one the system chooses
 */
record ClusterSettings(
    String node, String host, int port, String bindHost, int bindPort, String outboundHost) {

  static final String SYSTEM = "hotseat";

  private static final int PORT_DEFAULT = 7355;
  private static final int PORT_MAX = 65_535;

  static ClusterSettings of(Environment environment, String node) {
    String host = environment.text("HOTSEAT_CLUSTER_HOST", "127.0.0.1");
    int port = environment.number("HOTSEAT_CLUSTER_PORT", PORT_DEFAULT, 1, PORT_MAX);
    return new ClusterSettings(
        node,
        host,
        port,
        environment.text("HOTSEAT_CLUSTER_BIND_HOST", host),
        environment.number("HOTSEAT_CLUSTER_BIND_PORT", port, 1, PORT_MAX),
        environment.text("HOTSEAT_CLUSTER_OUTBOUND_HOST", ""));
  }

  /**
   * Listens for the others.
   *
   * @throws UnavailableException if it cannot
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
            // A role is the one thing a member tells the others about itself: its name.
            "pekko.cluster.roles",
            List.of(node));
    return ConfigFactory.parseMap(own).withFallback(ConfigFactory.load());
  }
}
