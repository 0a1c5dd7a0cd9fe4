package hotseat.contract;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.PortBinding;
import hotseat.load.launch.DatabaseAddress;
import hotseat.load.launch.Ports;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The official Postgres image in a container, as durable as in production. */
final class OfficialPostgres implements TestedDatabase {

  // The image that compose.yaml runs.
  private static final DockerImageName IMAGE = DockerImageName.parse("postgres:18");

  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);
  private static final int STOPS_WITHIN_S = 30;

  private final PostgreSQLContainer server;

  private OfficialPostgres(PostgreSQLContainer server) {
    this.server = server;
  }

  static OfficialPostgres start() {
    // A fixed port: Docker would choose another one after a restart.
    int port = Ports.free(1).getFirst();
    PostgreSQLContainer server =
        new PostgreSQLContainer(IMAGE)
            .withCreateContainerCmdModifier(
                command ->
                    command
                        .getHostConfig()
                        .withPortBindings(PortBinding.parse("127.0.0.1:" + port + ":5432")));
    // The library switches fsync off; here an acknowledged change must survive.
    server.setCommand(
        "postgres",
        "-cfsync=on",
        "-csynchronous_commit=on",
        "-cfull_page_writes=on",
        "-cmax_connections=200",
        // Otherwise the log shows the value of a duplicate key, and keys are secrets.
        "-clog_error_verbosity=terse");
    server.start();
    return new OfficialPostgres(server);
  }

  @Override
  public DatabaseAddress address() {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getMappedPort(5432) + "/test";
    return new DatabaseAddress(url, server.getUsername(), server.getPassword());
  }

  @Override
  public void restart() {
    server
        .getDockerClient()
        .restartContainerCmd(server.getContainerId())
        .withTimeout(STOPS_WITHIN_S)
        .exec();
    await().atMost(ANSWERS_WITHIN).ignoreExceptions().until(this::answers);
  }

  private boolean answers() throws Exception {
    DatabaseAddress address = address();
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      return connection.isValid(1);
    }
  }

  @Override
  public String log() {
    return server.getLogs();
  }

  @Override
  public void close() {
    server.stop();
  }
}
