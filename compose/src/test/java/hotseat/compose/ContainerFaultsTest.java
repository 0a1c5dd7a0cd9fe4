package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.load.Hotseat;
import hotseat.load.launch.NodeHealth;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Both implementations as compose.yaml starts them, broken under load: one fault of each kind that
 * uses Docker.
 */
@Tag("docker")
@Isolated("what runs beside it would be taken for a part of the fault")
class ContainerFaultsTest {

  // Docker builds images and initializes two databases, maybe on a small machine.
  private static final Duration UP_WITHIN = Duration.ofMinutes(5);

  private static final List<URI> ACTOR = nodes(8081, 8082, 8083);
  private static final List<URI> POSTGRES = nodes(8091, 8092);

  @TempDir private static Path directory;

  private static List<URI> nodes(int... ports) {
    return IntStream.of(ports).mapToObj(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  @BeforeAll
  static void up() throws IOException, InterruptedException {
    compose("up", "--detach", "--build");
    await()
        .atMost(UP_WITHIN)
        .until(
            () -> Stream.concat(ACTOR.stream(), POSTGRES.stream()).allMatch(NodeHealth::isReady));
  }

  @AfterAll
  static void down() throws IOException, InterruptedException {
    compose("down", "--volumes");
  }

  /** Runs Compose in a separate project, so that no existing data is deleted. */
  private static void compose(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(isPlugin() ? List.of("docker", "compose") : List.of("docker-compose"));
    command.addAll(List.of("--project-name", "hotseat-test"));
    command.addAll(List.of(arguments));
    assertThat(exitCode(command)).as(String.join(" ", command)).isZero();
  }

  private static boolean isPlugin() throws IOException, InterruptedException {
    return exitCode(List.of("docker", "compose", "version")) == 0;
  }

  private static int exitCode(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(Documents.COMPOSE.toFile());
    builder.environment().put("COMPOSE_PROFILES", "actor,postgres");
    return builder.inheritIO().start().waitFor();
  }

  @Test
  void killedNodesCutNetworksAndDeadDatabasesCauseNoViolation() {
    List<String> command =
        new ArrayList<>(
            List.of(
                "run",
                "--quiet",
                "--out=" + directory.resolve("run"),
                "--target=actor=" + list(ACTOR),
                "--target=postgres=" + list(POSTGRES)));
    Stream.of("kill-owner", "pause-owner", "node-without-database", "kill-node", "kill-database")
        .map(fault -> "--fault=" + fault)
        .forEach(command::add);
    assertThat(Hotseat.commandLine().execute(command.toArray(String[]::new))).isZero();
  }

  private static String list(List<URI> nodes) {
    return nodes.stream().map(URI::toString).collect(Collectors.joining(","));
  }
}
