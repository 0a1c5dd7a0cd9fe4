package hotseat.load.fault.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.load.failure.Failure;
import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.stage.LiveStage;
import hotseat.load.fault.stage.NodeAt;
import hotseat.load.fault.wiring.Between;
import hotseat.load.fault.wiring.Parting;
import hotseat.load.fault.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to containers, and what is detected of them. */
class ContestantInContainersTest {

  @TempDir private Path directory;
  private FakeCompose compose;
  private FakeDocker docker;

  @BeforeEach
  void start() throws IOException {
    compose = new FakeCompose(directory);
    docker = compose.docker();
  }

  @AfterEach
  void stop() {
    compose.close();
  }

  private ContestantInContainers contestant() throws InterruptedException {
    return compose.installation().open(Wiring.DIRECT, directory);
  }

  private static LiveStage stage(ContestantInContainers contestant) {
    return contestant.stage(new Journal(), 1, "show", "A-1");
  }

  @Test
  void nodesAreFoundByThePortsThatTheirContainersPublish() throws InterruptedException {
    try (ContestantInContainers contestant = contestant()) {
      assertThat(contestant.nodes())
          .extracting(NodeAt::name)
          .containsExactly("actor-1", "actor-2", "actor-3");
      assertThat(contestant.doors()).isEqualTo(compose.uris());
      assertThat(contestant.provenance())
          .containsEntry("container.actor-2", "hotseat/actor-2")
          .containsKey("container.actor-database");
    }
  }

  @Test
  void killedNodeIsStartedAgainAndHasNotEndedSince() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      stage.kill(2);
      assertThat(stage.dead()).isEmpty();
      stage.start(2);
      assertThat(stage.dead()).isEmpty();
      assertThat(stage.awaitEnd(2, 0)).isFalse();
      assertThat(docker.deeds()).containsExactly("kill id-3", "start id-3");
    }
  }

  @Test
  void runningNodeIsStoppedBeforeItIsStarted() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      stage.start(0);
      assertThat(docker.deeds()).containsExactly("stop --time=30 id-1", "start id-1");
    }
  }

  @Test
  void nodeThatEndsItselfIsNoticedEvenIfDockerRestartsIt() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      docker.dies("id-2");
      await().untilAsserted(() -> assertThat(stage.dead()).contains("actor-2"));
      stage.mayEnd(1);
      assertThat(stage.dead()).isEmpty();
      assertThat(stage.awaitEnd(1, 0)).isTrue();
      stage.startIfEnded(1);
      assertThat(docker.deeds()).containsExactly("start id-2");
      assertThat(stage.dead()).isEmpty();
    }
  }

  @Test
  void terminatedNodeIsAwaitedAndRestarted() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      stage.terminate(1);
      compose.has(FakeCompose.node(2).ended());
    }
    assertThat(docker.deeds())
        .startsWith("kill --signal=TERM id-2", "stop --time=30 id-2", "start id-2");
  }

  @Test
  void nodeStillCutOffAtTheEndIsReconnectedOnce() throws InterruptedException {
    try (ContestantInContainers contestant =
        compose.installation().open(Between.DATABASE, directory)) {
      Parting.of(contestant.wires()).part(0);
      compose.has(
          FakeCompose.node(1)
              .on(
                  Map.of(
                      FakeCompose.CLUSTER,
                      List.of("actor-1", "actor-1.cluster"),
                      FakeCompose.DOORS,
                      List.of("actor-1"))));
    }
    assertThat(docker.deeds())
        .filteredOn(deed -> deed.startsWith("network"))
        .containsExactly(
            "network disconnect p_actor-store id-1",
            "network connect --alias=actor-1 p_actor-store id-1");
  }

  @Test
  void nodeThatEndedAndWasNotRestartedIsReported() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      assertThat(stage.ended()).isEmpty();
      stage.pause(1);
      docker.dies("id-2");
      await().untilAsserted(() -> assertThat(stage.ended()).contains("not started again: actor-2"));
      stage.start(1);
      assertThat(stage.ended()).isEmpty();
    }
  }

  @Test
  void failedRepairIsReportedAndEverythingElseIsRepaired() throws InterruptedException {
    ContestantInContainers contestant = contestant();
    compose.has(FakeCompose.node(1).paused());
    docker.isUnwilling("unpause id-1");
    compose.has(FakeCompose.node(2).ended());
    assertThatThrownBy(contestant::close)
        .isInstanceOf(Failure.class)
        .hasMessage("docker unpause: no");
    assertThat(docker.deeds()).contains("start id-2");
  }

  @Test
  void missingDockerEventsAreReported() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      docker.tellsNoMore();
      await().untilAsserted(() -> assertThatThrownBy(stage::dead).isInstanceOf(Failure.class));
    }
  }

  @Test
  void everythingBrokenIsRepairedOnClose() throws InterruptedException {
    try (ContestantInContainers _ = contestant()) {
      compose.has(FakeCompose.node(1).paused());
      compose.has(FakeCompose.node(2).ended());
      compose.has(
          FakeCompose.node(3)
              .on(
                  Map.of(
                      FakeCompose.STORE,
                      List.of("actor-3"),
                      FakeCompose.DOORS,
                      List.of("actor-3"))));
    }
    assertThat(docker.deeds())
        .contains(
            "unpause id-1",
            "start id-2",
            "network connect --alias=actor-3 --alias=actor-3.cluster p_actor-cluster id-3");
  }
}
