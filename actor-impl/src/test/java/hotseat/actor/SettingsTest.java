package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static Environment with(String name, String value) {
    return new Environment(Map.of(name, value));
  }

  @Test
  void nodeAloneIsItsOwnSeed() {
    ClusterSettings settings = ClusterSettings.of(with("HOTSEAT_CLUSTER_PORT", "7400"), "actor-1");
    assertThat(settings.seeds()).containsExactly("127.0.0.1:7400");
  }

  @Test
  void nodeTellsItsAddressItsSeedsAndItsName() {
    Config config =
        new ClusterSettings("actor-2", "127.0.0.1", 7401, List.of("a:1", "b:2")).config();
    assertThat(config.getInt("pekko.remote.artery.canonical.port")).isEqualTo(7401);
    assertThat(config.getStringList("pekko.cluster.seed-nodes"))
        .containsExactly("pekko://hotseat@a:1", "pekko://hotseat@b:2");
    assertThat(config.getStringList("pekko.cluster.roles")).containsExactly("actor-2");
  }

  @Test
  void seedThatIsNoAddressIsNamed() {
    assertThatThrownBy(
            () -> ClusterSettings.of(with("HOTSEAT_CLUSTER_SEEDS", "a:1,nonsense"), "actor-1"))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("nonsense");
  }

  /** A guard that outlives the failover would let a removed node answer from its memory. */
  @Test
  void termOfTheGuardEndsBeforeTheClusterGivesSeatsAway() {
    Config cluster =
        new ClusterSettings("actor-1", "127.0.0.1", 7400, List.of())
            .config()
            .getConfig("pekko.cluster");
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
