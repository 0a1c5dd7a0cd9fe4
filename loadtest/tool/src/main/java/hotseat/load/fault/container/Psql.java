package hotseat.load.fault.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client {@code psql} inside the container of a Postgres. It reaches the server as the nodes
 * do: by the same name, port, user and password. That way works whenever the nodes work, whereas
 * each image places the server's socket, and grants access to it, differently.
 */
final class Psql {

  private static final String PASSWORD = "PGPASSWORD";

  private final Docker docker;
  private final List<String> command;

  private Psql(Docker docker, List<String> command) {
    this.docker = docker;
    this.command = command;
  }

  /**
   * Learns from a node's environment how to reach its database.
   *
   * @return empty if the node's environment does not say where that is
   */
  static Optional<Psql> of(Docker docker, Container database, Container node) {
    return DatabaseUrl.of(node).map(url -> of(docker, database, node, url));
  }

  private static Psql of(Docker docker, Container database, Container node, DatabaseUrl url) {
    Map<String, String> secrets =
        node.variable("HOTSEAT_DATABASE_PASSWORD")
            .map(password -> Map.of(PASSWORD, password))
            .orElse(Map.of());
    List<String> command = new ArrayList<>(List.of("exec"));
    // Only its name: the value is taken from the environment.
    secrets.keySet().forEach(name -> command.add("--env=" + name));
    command.addAll(
        List.of(
            database.id(),
            "psql",
            "--no-psqlrc",
            "--tuples-only",
            "--no-align",
            "--no-password",
            "--host=" + url.host(),
            "--port=" + url.port(),
            "--username=" + node.variable("HOTSEAT_DATABASE_USER").orElse("postgres"),
            "--dbname=" + url.database()));
    return new Psql(docker.with(secrets), command);
  }

  /** The first column of the first row. */
  Optional<String> ask(String statement) {
    List<String> lines = docker.lines(with(statement));
    return lines.stream().findFirst().filter(line -> !line.isEmpty());
  }

  boolean succeeds(String statement) {
    return docker.succeeds(with(statement));
  }

  private String[] with(String statement) {
    List<String> all = new ArrayList<>(command);
    all.add("--command=" + statement);
    return all.toArray(String[]::new);
  }
}
