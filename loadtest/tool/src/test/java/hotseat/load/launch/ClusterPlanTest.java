package hotseat.load.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterPlanTest {

  private static final DatabaseAddress DATABASE =
      new DatabaseAddress("jdbc:postgresql://db/seats", "me", "secret");

  @Test
  void allConnectionsAreDistributedForAnyNumberOfNodes() {
    for (int nodes = 1; nodes <= 16; nodes++) {
      ClusterPlan plan = plan(Contestant.POSTGRES, nodes);
      List<Integer> each = IntStream.range(0, nodes).mapToObj(plan::connectionsOf).toList();
      assertThat(each.stream().mapToInt(Integer::intValue).sum()).isEqualTo(plan.connections());
      assertThat(each.getFirst() - each.getLast()).isBetween(0, 1);
      assertThat(each).allMatch(it -> it >= Contestant.ACTOR.program().connectionsMin());
    }
  }

  @Test
  void bothImplementationsGetTheSame() {
    ClusterPlan actor = plan(Contestant.ACTOR, 3);
    ClusterPlan postgres = plan(Contestant.POSTGRES, 3);
    for (int index = 0; index < 3; index++) {
      assertThat(actor.connectionsOf(index)).isEqualTo(postgres.connectionsOf(index));
    }
    assertThat(flags(actor)).isEqualTo(flags(postgres)).contains("-Xmx256m");
  }

  @Test
  void everyNodeReceivesItsNameAndItsPorts() {
    ClusterPlan plan = plan(Contestant.ACTOR, 3);
    for (int index = 0; index < 3; index++) {
      assertThat(plan.variablesOf(index, 21_001 + index))
          .containsEntry("HOTSEAT_CLUSTER_PORT", Integer.toString(21_001 + index))
          .containsEntry("HOTSEAT_NODE", "actor-" + (index + 1));
    }
  }

  @Test
  void aNodeBehindARelayReceivesTheRelaysAndItsOwnAddress() {
    DatabaseAddress relay = new DatabaseAddress("jdbc:postgresql://127.0.0.1:20001/seats", "", "");
    ClusterAddress address =
        new ClusterAddress("127.0.0.1", 20_002, "127.0.0.3", 20_003, "127.0.0.3");
    ClusterPlan plan =
        plan(Contestant.ACTOR, 2)
            .by(
                List.of(
                    new Detour(Optional.empty(), Optional.empty()),
                    new Detour(Optional.of(relay), Optional.of(address))));
    assertThat(plan.variablesOf(0, 21_001))
        .containsEntry("HOTSEAT_DATABASE_URL", DATABASE.url())
        .containsEntry("HOTSEAT_CLUSTER_PORT", "21001")
        .doesNotContainKey("HOTSEAT_CLUSTER_BIND_PORT");
    assertThat(plan.variablesOf(1, 21_002))
        .containsEntry("HOTSEAT_DATABASE_URL", relay.url())
        .containsEntry("HOTSEAT_DATABASE_USER", DATABASE.user())
        .containsEntry("HOTSEAT_CLUSTER_PORT", "20002")
        .containsEntry("HOTSEAT_CLUSTER_BIND_HOST", "127.0.0.3")
        .containsEntry("HOTSEAT_CLUSTER_BIND_PORT", "20003")
        .containsEntry("HOTSEAT_CLUSTER_OUTBOUND_HOST", "127.0.0.3");
  }

  @Test
  void aSecretIsPassedOnInTheEnvironmentAndNotOnTheCommandLine() {
    ClusterPlan plan = plan(Contestant.POSTGRES, 1);
    assertThat(plan.variablesOf(0, 21_001)).containsEntry("HOTSEAT_DATABASE_PASSWORD", "secret");
    assertThat(plan.toString() + plan.command()).doesNotContain("secret");
  }

  private static ClusterPlan plan(Contestant contestant, int nodes) {
    return ClusterPlan.of(contestant.program(), nodes, Optional.of(DATABASE), Path.of("logs"));
  }

  /** All options except the class archive, of which each program has its own. */
  private static List<String> flags(ClusterPlan plan) {
    return plan.command().stream()
        .filter(argument -> argument.startsWith("-X"))
        .filter(argument -> !argument.contains("Archive"))
        .toList();
  }
}
