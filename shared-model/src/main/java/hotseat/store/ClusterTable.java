package hotseat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The members of the one cluster that owns the seats of this database.
 *
 * <pre>
 *   enter   somebody's lease runs   →  these are the members, ask them
 *           nobody's does           →  the cluster is yours, and so is the first lease
 *   renew   this cluster still is the one  →  a new lease
 *           another one was founded        →  none, never again
 * </pre>
 *
 * <p>Two clusters would be two owners of each seat. So it is not left to the nodes to find out over
 * the network whether there is a cluster already: a node that hears nobody in time would found a
 * second one. All times are the database's.
 */
public final class ClusterTable {

  /** The cluster to be in, and the addresses of those who are; without any, it was just founded. */
  public record Entry(UUID cluster, List<String> members) {
    public boolean isFounded() {
      return members.isEmpty();
    }
  }

  // Renewals wait meanwhile, so it must be short; it is, the table has a row for each node.
  private static final int ENTER_TIMEOUT_MS = 2_000;

  // Admits one founder at a time, and no renewal between its look and its founding.
  private static final String LOCK = "LOCK TABLE cluster_member IN SHARE ROW EXCLUSIVE MODE";

  // The own address does not count: whoever listens there is this process, and no earlier one.
  private static final String OTHERS =
      """
      SELECT cluster, address FROM cluster_member
       WHERE until > clock_timestamp() AND address <> ?
       ORDER BY address
      """;

  private static final String FORGET_ALL = "DELETE FROM cluster_member";

  private static final String FOUND =
      """
      INSERT INTO cluster_member (address, cluster, until)
      VALUES (?, ?, clock_timestamp() + ? * interval '1 millisecond')
      """;

  private static final String RENEW =
      """
      INSERT INTO cluster_member (address, cluster, until)
      SELECT ?, cluster, clock_timestamp() + ? * interval '1 millisecond'
        FROM cluster_member WHERE cluster = ? LIMIT 1
          ON CONFLICT (address) DO UPDATE SET cluster = excluded.cluster, until = excluded.until
      """;

  private static final String END =
      "UPDATE cluster_member SET until = clock_timestamp() WHERE address = ? AND cluster = ?";

  private final Statements database;

  public ClusterTable(Statements database) {
    this.database = database;
  }

  /** Finds the cluster, or founds it. */
  public Entry enter(String address, Duration lease) {
    return database.transaction(
        ENTER_TIMEOUT_MS,
        connection -> {
          try (Statement lock = connection.createStatement()) {
            lock.execute(LOCK);
          }
          Entry found = others(connection, address);
          return found.isFounded() ? found(connection, found, address, lease) : found;
        });
  }

  /** With a name for the cluster to be founded if there is nobody. */
  private static Entry others(Connection connection, String address) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
      statement.setString(1, address);
      UUID cluster = UUID.randomUUID();
      List<String> members = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          cluster = rows.getObject("cluster", UUID.class);
          members.add(rows.getString("address"));
        }
      }
      return new Entry(cluster, members);
    }
  }

  private static Entry found(Connection connection, Entry entry, String address, Duration lease)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET_ALL);
        PreparedStatement found = connection.prepareStatement(FOUND)) {
      forget.executeUpdate();
      found.setString(1, address);
      found.setObject(2, entry.cluster());
      found.setLong(3, lease.toMillis());
      found.executeUpdate();
      return entry;
    }
  }

  /**
   * Prolongs the lease of a member, which may be its first one.
   *
   * @return whether this cluster still is the one on this database
   */
  public boolean renew(String address, UUID cluster, Duration lease) {
    return database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
            statement.setString(1, address);
            statement.setLong(2, lease.toMillis());
            statement.setObject(3, cluster);
            return statement.executeUpdate() == 1;
          }
        });
  }

  /** Gives the rest of a lease back: its owner acts on its memory no more. */
  public void end(String address, UUID cluster) {
    database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, address);
            statement.setObject(2, cluster);
            return statement.executeUpdate();
          }
        });
  }
}
