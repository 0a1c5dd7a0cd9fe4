package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static Environment with(String name, String value) {
    return new Environment(Map.of(name, value));
  }

  @Test
  void nodeTellsItsAddressAndItsName() {
    Config config = ClusterSettings.of(with("HOTSEAT_CLUSTER_PORT", "7401"), "actor-2").config();
    assertThat(config.getString("pekko.remote.artery.canonical.hostname")).isEqualTo("127.0.0.1");
    assertThat(config.getInt("pekko.remote.artery.canonical.port")).isEqualTo(7401);
    assertThat(config.getStringList("pekko.cluster.roles")).containsExactly("actor-2");
  }

  /** Only the database knows whether there is a cluster already. */
  @Test
  void nobodyFoundsAClusterByItself() {
    Config config = new ClusterSettings("actor-1", "127.0.0.1", 7400).config();
    assertThat(config.getStringList("pekko.cluster.seed-nodes")).isEmpty();
  }

  /** A guard that outlives the failover would let a removed node answer from its memory. */
  @Test
  void termOfTheGuardEndsBeforeTheClusterGivesSeatsAway() {
    Config cluster =
        new ClusterSettings("actor-1", "127.0.0.1", 7400).config().getConfig("pekko.cluster");
    Duration failover =
        cluster
            .getDuration("failure-detector.acceptable-heartbeat-pause")
            .plus(cluster.getDuration("split-brain-resolver.stable-after").multipliedBy(2));
    assertThat(GuardSettings.of(new Environment(Map.of())).term()).isLessThan(failover);
    assertThat(GuardSettings.of(with("HOTSEAT_GUARD_TERM_MS", "15000")).term())
        .isLessThan(failover);
    assertThatThrownBy(() -> GuardSettings.of(with("HOTSEAT_GUARD_TERM_MS", "15001")))
        .isInstanceOf(SettingException.class);
  }
}
