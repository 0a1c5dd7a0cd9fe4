package hotseat.store;

import hotseat.api.UnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a commit survives a power cut. It is read from the running server, because a
 * configuration file does not prove what the server does, and a benchmark without durability
 * measures memory.
 */
public record Durability(Map<String, String> settings) {

  private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

  private static final String READ =
      """
      SELECT name, setting FROM pg_settings
       WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')
      """;

  static Durability of(Connection connection) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return new Durability(settings);
  }

  void demand(DatabaseSettings database) {
    String off =
        settings.entrySet().stream()
            .filter(setting -> setting.getValue().equals("off"))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (off.isEmpty()) {
      return;
    }
    if (!database.volatileAllowed()) {
      throw new UnavailableException(
          "the database may lose what it has committed: %s off; HOTSEAT_DATABASE_VOLATILE_ALLOWED=true accepts that"
              .formatted(off));
    }
    LOG.warn("the database may lose what it has committed: {} off", off);
  }
}
