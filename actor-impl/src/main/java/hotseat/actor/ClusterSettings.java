package hotseat.actor;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where this node is reached by the others, and whom it asks for the cluster.
 *
 * <p>Every node gets the same list of seeds. The first of it founds the cluster when no other seed
 * knows one; a stateful set with stable names is described by such a list as well.
 */
record ClusterSettings(String node, String host, int port, List<String> seeds) {

  static final String SYSTEM = "hotseat";

  private static final int PORT_DEFAULT = 7355;
  private static final Pattern SEED = Pattern.compile("[A-Za-z0-9_.-]+:[0-9]{1,5}");

  static ClusterSettings of(Environment environment, String node) {
    String host = environment.text("HOTSEAT_CLUSTER_HOST", "127.0.0.1");
    int port = environment.number("HOTSEAT_CLUSTER_PORT", PORT_DEFAULT, 1, 65_535);
    List<String> seeds =
        Arrays.stream(environment.text("HOTSEAT_CLUSTER_SEEDS", host + ":" + port).split(","))
            .map(String::strip)
            .toList();
    for (String seed : seeds) {
      if (!SEED.matcher(seed).matches()) {
        throw new SettingException(
            "HOTSEAT_CLUSTER_SEEDS names " + seed + ", which is not host:port");
      }
    }
    return new ClusterSettings(node, host, port, seeds);
  }

  Config config() {
    Map<String, Object> own =
        Map.of(
            "pekko.remote.artery.canonical.hostname",
            host,
            "pekko.remote.artery.canonical.port",
            port,
            "pekko.cluster.seed-nodes",
            seeds.stream().map(seed -> "pekko://" + SYSTEM + "@" + seed).toList(),
            // A role is the one thing a member tells the others about itself: its name.
            "pekko.cluster.roles",
            List.of(node));
    return ConfigFactory.parseMap(own).withFallback(ConfigFactory.load());
  }
}
