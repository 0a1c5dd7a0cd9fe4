package hotseat.load.fault.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.load.failure.Failure;
import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.stage.LiveStage;
import hotseat.load.fault.stage.StagedDatabase;
import hotseat.load.fault.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to the container of the database, and how it is found and queried. */
class ContainerDatabaseTest {

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
  void databaseIsKilledAndStartedAgain() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      StagedDatabase database = stage.database();
      database.kill();
      assertThat(stage.dead()).isEmpty();
      database.start();
      assertThat(stage.dead()).isEmpty();
      docker.dies("id-db");
      await().untilAsserted(() -> assertThat(stage.dead()).contains("the database"));
      assertThat(docker.deeds().subList(0, 2)).containsExactly("kill id-db", "start id-db");
      assertThat(docker.deeds().get(2)).contains("--username=hotseat --dbname=seats");
    }
  }

  @Test
  void failedPauseIsRetried() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      docker.isRestless("id-2");
      stage.pause(1);
      stage.resume(1);
      assertThat(docker.deeds()).containsExactly("pause id-2", "pause id-2", "unpause id-2");
    }
  }

  @Test
  void oneOffContainerIsNotTakenForTheDatabase() throws InterruptedException {
    docker.has(
        "ago-db", 0, FakeCompose.DATABASE.json(Described.PROJECT).replace("id-db", "ago-db"));
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      stage.database().freeze();
    }
    assertThat(docker.deeds()).startsWith("pause id-db");
  }

  @Test
  void databaseIsQueriedFromInsideItsContainer() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      docker.answers("3\n");
      assertThat(stage.database().blockedBehind("actor-1")).isEqualTo(3);
      docker.fallsAsleep();
      assertThatThrownBy(() -> stage.database().blockedBehind("actor-1"))
          .isInstanceOf(Failure.class)
          .hasMessage("docker exec: asleep");
    }
  }

  @Test
  void databaseIsQueriedAtTheAddressThatTheNodesUse() throws InterruptedException {
    try (ContestantInContainers contestant = contestant();
        LiveStage stage = stage(contestant)) {
      docker.answers("3\n");
      stage.database().blockedBehind("actor-1");
      assertThat(docker.deeds().getFirst())
          .startsWith("exec --env=PGPASSWORD id-db psql ")
          .contains("--host=actor-database --port=5432 --username=hotseat --dbname=seats")
          .doesNotContain("cret");
      assertThat(docker.password()).isEqualTo("se=cret");
    }
  }
}
