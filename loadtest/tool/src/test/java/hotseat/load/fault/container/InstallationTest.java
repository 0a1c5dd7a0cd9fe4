package hotseat.load.fault.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import hotseat.load.fault.wiring.Between;
import hotseat.load.fault.wiring.Parting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which containers are found, and what can be cut. */
class InstallationTest {

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

  @Test
  void addressWithoutAContainerIsNamed() {
    List<URI> elsewhere = List.of(URI.create("http://127.0.0.1:9"));
    assertThatThrownBy(() -> Installation.of(docker.command(), "mine", elsewhere))
        .isInstanceOf(Failure.class)
        .hasMessage("0 containers of this machine publish the port of http://127.0.0.1:9");
  }

  @Test
  void samePortsOnAnotherMachineAreRefused() {
    List<URI> elsewhere =
        compose.uris().stream().map(it -> URI.create("http://192.0.2.1:" + it.getPort())).toList();
    assertThatThrownBy(() -> Installation.of(docker.command(), "actor", elsewhere))
        .isInstanceOf(Failure.class)
        .hasMessageEndingWith(" is not on this machine");
  }

  @Test
  void enginesOfOtherMachinesAreNotUsed() {
    docker.isReachedAt("ssh://somewhere");
    assertThatThrownBy(compose::installation)
        .isInstanceOf(Failure.class)
        .hasMessage("docker controls another machine: ssh://somewhere");
  }

  @Test
  void containersNotMadeByComposeAreLeftAlone() {
    docker.has("id-1", compose.uris().getFirst().getPort(), FakeCompose.node(1).json(""));
    assertThatThrownBy(compose::installation)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Compose project");
  }

  @Test
  void missingDockerIsReported() {
    Docker none = new Docker(directory.resolve("nothing").toString());
    assertThatThrownBy(() -> Installation.of(none, "actor", compose.uris()))
        .isInstanceOf(Failure.class)
        .hasMessage("there is no docker on the PATH");
  }

  @Test
  void nodeLeavesTheClusterNetworkAndReturnsUnderItsNames() {
    try (Parting parting = compose.installation().parting(Between.NODES)) {
      assertThat(parting.trace().isFound()).isFalse();
      parting.part(1);
      assertThat(parting.areWhole()).isFalse();
      parting.join(1);
      assertThat(parting.areWhole()).isTrue();
      assertThat(parting.trace().isFound()).isTrue();
    }
    assertThat(docker.deeds())
        .containsExactly(
            "network disconnect p_actor-cluster id-2",
            "network connect --alias=actor-2 --alias=actor-2.cluster p_actor-cluster id-2");
  }

  @Test
  void installationWithOneNetworkCannotBePartitioned() {
    for (int node = 1; node <= 3; node++) {
      compose.has(
          FakeCompose.node(node)
              .on(
                  Map.of(
                      FakeCompose.DOORS, List.of("actor-" + node, "actor-" + node + ".cluster"))));
    }
    docker.has(
        "id-db",
        0,
        FakeCompose.DATABASE.on(Map.of(FakeCompose.DOORS, List.of())).json(Described.PROJECT));
    assertThat(compose.installation().whyNotPart(Between.NODES))
        .hasValueSatisfying(this::namesTheNetwork);
    assertThat(compose.installation().whyNotPart(Between.DATABASE))
        .hasValueSatisfying(this::namesTheNetwork);
    assertThatThrownBy(() -> compose.installation().parting(Between.NODES))
        .isInstanceOf(Failure.class);
  }

  @Test
  void nodesThatBuyersCouldNotReachCannotBePartitioned() {
    for (int node = 1; node <= 3; node++) {
      Described actor = FakeCompose.node(node);
      Map<String, List<String>> withoutDoors = new HashMap<>(actor.networks());
      withoutDoors.remove(FakeCompose.DOORS);
      compose.has(actor.on(withoutDoors));
    }
    assertThat(compose.installation().whyNotPart(Between.NODES))
        .hasValueSatisfying(this::namesTheNetwork);
    assertThat(compose.installation().whyNotPart(Between.DATABASE))
        .hasValueSatisfying(this::namesTheNetwork);
  }

  private void namesTheNetwork(String why) {
    assertThat(why).startsWith("its nodes have no network that ");
  }
}
