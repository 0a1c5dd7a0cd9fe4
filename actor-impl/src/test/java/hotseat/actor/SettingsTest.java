package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String OUTBOUND =
      "pekko.remote.artery.advanced.tcp.outbound-client-hostname";

  private static final ClusterSettings DEFAULTS =
      ClusterSettings.of(new Environment(Map.of()), "actor-1");

  private static Environment with(String name, String value) {
    return new Environment(Map.of(name, value));
  }

  @Test
  void configContainsTheAddressAndTheName() {
    Config config = ClusterSettings.of(with("HOTSEAT_CLUSTER_PORT", "7401"), "actor-2").config();
    assertThat(config.getString("pekko.remote.artery.canonical.hostname")).isEqualTo("127.0.0.1");
    assertThat(config.getInt("pekko.remote.artery.canonical.port")).isEqualTo(7401);
    assertThat(config.getStringList("pekko.cluster.roles")).containsExactly("actor-2");
  }

  @Test
  void nodeListensOnItsPublicAddressByDefault() {
    Config plain = ClusterSettings.of(with("HOTSEAT_CLUSTER_PORT", "7401"), "actor-2").config();
    assertThat(plain.getString("pekko.remote.artery.bind.hostname")).isEqualTo("127.0.0.1");
    assertThat(plain.getInt("pekko.remote.artery.bind.port")).isEqualTo(7401);
    assertThat(plain.getString(OUTBOUND)).isEmpty();
  }

  @Test
  void nodeBehindARelayKeepsItsPublicAddress() {
    Environment behind =
        new Environment(
            Map.of(
                "HOTSEAT_CLUSTER_HOST", "seats.example",
                "HOTSEAT_CLUSTER_PORT", "7401",
                "HOTSEAT_CLUSTER_BIND_HOST", "127.0.0.3",
                "HOTSEAT_CLUSTER_BIND_PORT", "7501",
                "HOTSEAT_CLUSTER_OUTBOUND_HOST", "127.0.0.4"));
    Config config = ClusterSettings.of(behind, "actor-2").config();
    assertThat(config.getString("pekko.remote.artery.canonical.hostname"))
        .isEqualTo("seats.example");
    assertThat(config.getInt("pekko.remote.artery.canonical.port")).isEqualTo(7401);
    assertThat(config.getString("pekko.remote.artery.bind.hostname")).isEqualTo("127.0.0.3");
    assertThat(config.getInt("pekko.remote.artery.bind.port")).isEqualTo(7501);
    assertThat(config.getString(OUTBOUND)).isEqualTo("127.0.0.4");
  }

  /** Only the database knows whether there is a cluster already. */
  @Test
  void noNodeFoundsAClusterByItself() {
    Config config = DEFAULTS.config();
    assertThat(config.getStringList("pekko.cluster.seed-nodes")).isEmpty();
  }

  @Test
  void awakeSeatsFitIntoTheHeap() {
    String limit = "pekko.cluster.sharding.passivation.awake-seats.active-entity-limit";
    assertThat(ClusterSettings.roomFor(256L << 20)).isEqualTo(16_384);
    assertThat(ClusterSettings.roomFor(0)).isPositive();
    assertThat(ClusterSettings.roomFor(Long.MAX_VALUE)).isPositive();
    assertThat(DEFAULTS.config().getInt(limit))
        .isEqualTo(ClusterSettings.roomFor(Runtime.getRuntime().maxMemory()));
    Config small = ClusterSettings.of(with("HOTSEAT_AWAKE_SEATS_MAX", "1000"), "actor-1").config();
    assertThat(small.getInt(limit)).isEqualTo(1_000);
  }

  private static GuardSettings term(int ms) {
    return GuardSettings.of(with("HOTSEAT_GUARD_TERM_MS", Integer.toString(ms)));
  }

  /** A heartbeat must become due, then be missed, and then the reaper must notice it. */
  private static Duration detection() {
    Config cluster = DEFAULTS.config().getConfig("pekko.cluster");
    return cluster
        .getDuration("failure-detector.heartbeat-interval")
        .plus(cluster.getDuration("failure-detector.acceptable-heartbeat-pause"))
        .plus(cluster.getDuration("unreachable-nodes-reaper-interval"));
  }

  private static Duration stableAfter() {
    return DEFAULTS.config().getDuration("pekko.cluster.split-brain-resolver.stable-after");
  }

  /**
   * Otherwise moved seats would wait for the last owner's lease, beyond the time that moving takes.
   */
  @ParameterizedTest
  @ValueSource(ints = {4_000, 10_000, 15_000})
  void leaseHasRunOutWhenTheClusterMovesItsSeats(int termMs) {
    assertThat(term(termMs).lease())
        .isLessThanOrEqualTo(detection().plus(stableAfter().multipliedBy(2)));
    assertThat(term(termMs).lease())
        .isGreaterThan(term(termMs).term().plus(term(termMs).writeTerm()));
  }

  /**
   * A node that wakes up removes the others, and so learns that it is out, after as long as it
   * takes to remove a silent member; and what it trusts at that moment it trusts for a term.
   */
  @ParameterizedTest
  @ValueSource(ints = {4_000, 10_000, 15_000})
  void distrustLastsUntilANodeLearnsOfItsRemovalPlusOneTerm(int termMs) {
    assertThat(term(termMs).distrust())
        .isGreaterThanOrEqualTo(detection().plus(stableAfter()).plus(term(termMs).term()));
  }

  @Test
  void longerTermsAreRefused() {
    assertThatThrownBy(() -> term(15_001)).isInstanceOf(SettingException.class);
    assertThatThrownBy(() -> term(3_999)).isInstanceOf(SettingException.class);
  }
}
