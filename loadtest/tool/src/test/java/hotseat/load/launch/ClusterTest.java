package hotseat.load.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import hotseat.load.serve.Traces;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster as other tests use it. */
class ClusterTest {

  @TempDir private Path directory;

  private Home home;

  @BeforeEach
  void makeHome() throws Exception {
    home = TestHome.in(directory);
  }

  @Test
  void aRestartedNodeIsAnotherProcessAtTheSameAddress() throws Exception {
    try (Cluster cluster = Cluster.start(plan(Map.of()))) {
      List<URI> uris = cluster.uris();
      ClusterNode before = cluster.nodes().getFirst();
      ClusterNode after = cluster.restart(0);
      assertThat(after.isReady()).isTrue();
      assertThat(before.process().exitCode()).isZero();
      assertThat(after.process().pid()).isNotEqualTo(before.process().pid());
      assertThat(cluster.uris()).isEqualTo(uris);
    }
  }

  @Test
  void aPausedNodeDoesNotAnswerAndStillStopsCleanly() throws Exception {
    Child process;
    try (Cluster cluster = Cluster.start(plan(Map.of()))) {
      ClusterNode node = cluster.nodes().getFirst();
      process = node.process();
      process.pause();
      assertThat(node.isReady()).isFalse();
      process.resume();
      assertThat(node.isReady()).isTrue();
      process.pause();
    }
    assertThat(process.exitCode()).isZero();
  }

  @Test
  void aKilledNodeCanBeStartedAgain() throws Exception {
    try (Cluster cluster = Cluster.start(plan(Map.of()))) {
      Child killed = cluster.nodes().getFirst().process();
      killed.kill();
      assertThat(killed.exitCode()).isEqualTo(137);
      assertThat(cluster.restart(0).isReady()).isTrue();
    }
  }

  @Test
  void aNodeThatFailsToStartIsReportedAndLeavesNothingBehind() {
    ClusterPlan plan = plan(Map.of("HOTSEAT_REQUEST_DEADLINE_MS", "never"));
    assertThatThrownBy(() -> Cluster.start(plan))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("memory-1 ended with exit code 64; last lines of ")
        .hasMessageContaining("HOTSEAT_REQUEST_DEADLINE_MS=never is not a whole number");
    Traces.of(home).assertGone();
  }

  @Test
  void anInterruptedStartLeavesNothingBehind() {
    ClusterPlan plan = plan(Map.of());
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Cluster.start(plan)).isInstanceOf(InterruptedException.class);
    Traces.of(home).assertGone();
  }

  private ClusterPlan plan(Map<String, String> variables) {
    return ClusterPlan.of(
        home, Contestant.MEMORY.program(), 1, Optional.empty(), variables, directory);
  }
}
