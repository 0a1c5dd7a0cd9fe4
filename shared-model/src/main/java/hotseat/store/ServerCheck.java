package hotseat.store;

import hotseat.api.UnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the server behind every new connection. It can change after the start: another server
 * takes over the address, and may have lost what the first one had, or may lose what it commits.
 */
final class ServerCheck {

  private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

  private static final String READ =
      """
      SELECT system_identifier::text, timeline_id
        FROM pg_control_system(), pg_control_checkpoint()
      """;

  /**
   * Identifies a server.
   *
   * @param system the same for a primary and all its copies, and for no other
   * @param timeline counts how often a copy has taken over
   */
  record Server(String system, int timeline, Durability durability) {

    static Server of(Connection connection) throws SQLException {
      Durability durability = Durability.of(connection);
      try (PreparedStatement statement = connection.prepareStatement(READ);
          ResultSet row = statement.executeQuery()) {
        row.next();
        return new Server(row.getString(1), row.getInt(2), durability);
      }
    }
  }

  private final DatabaseSettings settings;
  private Optional<Server> known = Optional.empty();

  ServerCheck(DatabaseSettings settings) {
    this.settings = settings;
  }

  /** The same source, but connections to an unacceptable server are closed and refused. */
  DataSource over(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            ServerCheck.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, arguments) -> {
              try {
                Object result = method.invoke(source, arguments);
                return result instanceof Connection connection ? checked(connection) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Connection checked(Connection connection) throws SQLException {
    try {
      check(Server.of(connection));
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Compares a server with the last one. The first is checked at the node's start, with a message
   * of its own.
   */
  synchronized void check(Server server) throws SQLException {
    if (known.isPresent()) {
      compare(known.get(), server);
    }
    known = Optional.of(server);
  }

  private void compare(Server before, Server server) throws SQLException {
    if (!server.system().equals(before.system())) {
      throw new SQLException(
          "this address leads to another database than at the start;"
              + " if that is intended, restart this node");
    }
    if (!server.durability().equals(before.durability())) {
      demand(server.durability());
    }
    if (server.timeline() != before.timeline()) {
      LOG.warn(
          "the database has failed over, from timeline {} to {}",
          before.timeline(),
          server.timeline());
    }
  }

  private void demand(Durability durability) throws SQLException {
    try {
      durability.demand(settings);
    } catch (UnavailableException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }
}
