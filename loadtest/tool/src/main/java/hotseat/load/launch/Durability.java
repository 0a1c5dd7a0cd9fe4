package hotseat.load.launch;

import hotseat.load.failure.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Whether a commit survives a power cut. This is checked before anything starts, and reported to
 * the user: a server that does not wait for its disk is several times faster and loses what it
 * acknowledged.
 *
 * @param settings name and value, as the server itself shows them
 */
public record Durability(String serverVersion, Map<String, String> settings) {

  private static final List<String> NAMES =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private static final String CONNECT_TIMEOUT_S = "5";

  /** Reads the settings. A server that cannot be reached is a {@link Failure} in one line. */
  public static Durability of(DatabaseAddress address) {
    try (Connection connection = DriverManager.getConnection(address.url(), properties(address));
        Statement statement = connection.createStatement()) {
      Map<String, String> settings = new LinkedHashMap<>();
      for (String name : NAMES) {
        settings.put(name, show(statement, name));
      }
      return new Durability(show(statement, "server_version"), settings);
    } catch (SQLException e) {
      throw new Failure("cannot connect to the database " + address + ": " + firstLine(e), e);
    }
  }

  public void demand() {
    String off =
        settings.entrySet().stream()
            .filter(setting -> setting.getValue().equals("off"))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!off.isEmpty()) {
      throw new Failure(
          "the database may lose what it has committed: "
              + off
              + " off; --allow-volatile accepts that");
    }
  }

  @Override
  public String toString() {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + " " + setting.getValue())
        .collect(Collectors.joining(", ", "PostgreSQL " + serverVersion + ", ", ""));
  }

  private static Properties properties(DatabaseAddress address) {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    // The driver's own limits are 10 s and none, and a person is waiting here.
    properties.setProperty("connectTimeout", CONNECT_TIMEOUT_S);
    properties.setProperty("socketTimeout", CONNECT_TIMEOUT_S);
    return properties;
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
