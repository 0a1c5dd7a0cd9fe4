package hotseat.actor;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import hotseat.api.Environment;
import java.util.List;
import java.util.Map;

/** Where the other nodes reach this one. Whom to ask for the cluster, the database tells. */
record ClusterSettings(String node, String host, int port) {

  static final String SYSTEM = "hotseat";

  private static final int PORT_DEFAULT = 7355;

  static ClusterSettings of(Environment environment, String node) {
    return new ClusterSettings(
        node,
        environment.text("HOTSEAT_CLUSTER_HOST", "127.0.0.1"),
        environment.number("HOTSEAT_CLUSTER_PORT", PORT_DEFAULT, 1, 65_535));
  }

  Config config() {
    Map<String, Object> own =
        Map.of(
            "pekko.remote.artery.canonical.hostname",
            host,
            "pekko.remote.artery.canonical.port",
            port,
            // A role is the one thing a member tells the others about itself: its name.
            "pekko.cluster.roles",
            List.of(node));
    return ConfigFactory.parseMap(own).withFallback(ConfigFactory.load());
  }
}
