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
 * The members of the one cluster that owns the seats of this database, each with its own lease.
 *
 * <pre>
 *   enter   the lease of another node runs  →  these are the members, join them
 *           no other lease runs             →  found the cluster, and get its first lease
 *   renew   the lease has not ended, and the cluster is still the same  →  a new term
 *           it has ended, or another cluster was founded                →  none, never again
 *   evict   a member that is out of the cluster gets no new term
 * </pre>
 *
 * <p>Two clusters would mean two owners of each seat. So the nodes do not find out over the network
 * whether there is a cluster already: a node that hears no other node in time would found a second
 * one. All times are on the database's clock.
 */
public final class ClusterTable {

  /** What a node finds when it enters. */
  public sealed interface Entry {
    UUID cluster();
  }

  /** There was no cluster, so this node has founded one. */
  public record Founded(UUID cluster) implements Entry {}

  /**
   * The addresses of the members to contact. Empty if the only lease that runs is that of an
   * earlier process at the node's own address.
   */
  public record Found(UUID cluster, List<String> members) implements Entry {
    public Found {
      members = List.copyOf(members);
    }
  }

  // Renewals wait meanwhile, so it must be short; it is, as the table has one row for each node.
  private static final int ENTER_TIMEOUT_MS = 2_000;

  // Admits one founder at a time, and no renewal between its read and its founding.
  private static final String LOCK = "LOCK TABLE cluster_member IN SHARE ROW EXCLUSIVE MODE";

  private static final String OTHERS =
      """
      SELECT cluster, split_part(address, '#', 1) AS asked FROM cluster_member
       WHERE until > clock_timestamp() AND address <> ?
       ORDER BY address
      """;

  private static final String FORGET_OTHER_CLUSTERS =
      "DELETE FROM cluster_member WHERE cluster <> ?";

  // Without a row there is no new term either.
  private static final String FORGET_ENDED =
      "DELETE FROM cluster_member WHERE ended AND until < clock_timestamp()";

  // A row without a term: it exists before its process can be a member, and so before it is
  // removed.
  private static final String ADMIT =
      """
      INSERT INTO cluster_member (address, cluster, until)
      VALUES (?, ?, clock_timestamp() + ? * interval '1 millisecond')
          ON CONFLICT (address) DO NOTHING
      """;

  private static final String RENEW =
      """
      UPDATE cluster_member SET until = clock_timestamp() + ? * interval '1 millisecond'
       WHERE address = ? AND cluster = ? AND NOT ended
      """;

  private static final String EVICT =
      "UPDATE cluster_member SET ended = true WHERE address = ? AND NOT ended";

  private static final String END =
      """
      WITH gone AS (
        UPDATE cluster_member SET ended = true, until = least(until, clock_timestamp())
         WHERE address = ?
        RETURNING address
      )
      UPDATE shard_owner
         SET owner = NULL,
             open_until = greatest(open_until, clock_timestamp() + ? * interval '1 millisecond')
        FROM gone
       WHERE owner = gone.address
      """;

  private final Statements database;

  public ClusterTable(Statements database) {
    this.database = database;
  }

  /**
   * Makes sure that no node writes without a lease, because owners would not see its writes.
   *
   * @throws hotseat.api.UnavailableException if one does
   */
  public void demandNoneWithoutLease() {
    database.read(
        new StoreTime(),
        connection -> {
          Tenants.demandNoneWithoutLease(connection);
          return connection;
        });
  }

  /** Makes sure that no node owns the seats or is about to. */
  void demandNoOwner() {
    database.transaction(
        ENTER_TIMEOUT_MS,
        connection -> {
          lock(connection);
          Tenants.demandNoOwner(connection);
          return connection;
        });
  }

  /** Finds the cluster, or founds it. */
  public Entry enter(Incarnation self, Duration lease) {
    return database.transaction(
        ENTER_TIMEOUT_MS,
        connection -> {
          lock(connection);
          Tenants.demandNoneWithoutLease(connection);
          List<Found> found = others(connection, self);
          return found.isEmpty()
              ? found(connection, self, lease)
              : admitted(connection, self, found.getFirst());
        });
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement lock = connection.createStatement()) {
      lock.execute(LOCK);
    }
  }

  /** The running cluster, if there is one. */
  private static List<Found> others(Connection connection, Incarnation self) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
      statement.setString(1, self.toString());
      List<UUID> clusters = new ArrayList<>();
      List<String> members = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          clusters.add(rows.getObject("cluster", UUID.class));
          members.add(rows.getString("asked"));
        }
      }
      // The process that listens at the own address is this one, and no earlier one.
      members.removeIf(self.address()::equals);
      return clusters.stream().limit(1).map(cluster -> new Found(cluster, members)).toList();
    }
  }

  private static Entry found(Connection connection, Incarnation self, Duration lease)
      throws SQLException {
    UUID cluster = UUID.randomUUID();
    try (PreparedStatement forget = connection.prepareStatement(FORGET_OTHER_CLUSTERS)) {
      forget.setObject(1, cluster);
      forget.executeUpdate();
      admit(connection, self, cluster, lease);
      return new Founded(cluster);
    }
  }

  private static Entry admitted(Connection connection, Incarnation self, Found found)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET_ENDED)) {
      forget.executeUpdate();
      admit(connection, self, found.cluster(), Duration.ZERO);
      return found;
    }
  }

  private static void admit(Connection connection, Incarnation self, UUID cluster, Duration lease)
      throws SQLException {
    try (PreparedStatement admit = connection.prepareStatement(ADMIT)) {
      admit.setString(1, self.toString());
      admit.setObject(2, cluster);
      admit.setLong(3, lease.toMillis());
      admit.executeUpdate();
    }
  }

  /**
   * Renews the lease of a member that has entered; it may be its first one.
   *
   * @return whether there is a lease from now on; if not, there never will be
   */
  public boolean renew(Incarnation self, UUID cluster, Duration lease) {
    return database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
            statement.setLong(1, lease.toMillis());
            statement.setString(2, self.toString());
            statement.setObject(3, cluster);
            return statement.executeUpdate() == 1;
          }
        });
  }

  /** Grants this member no new term. It may use its memory until its current term is over. */
  public void evict(Incarnation member) {
    database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(EVICT)) {
            statement.setString(1, member.toString());
            return statement.executeUpdate();
          }
        });
  }

  /**
   * Ends a lease now, and releases the shards that the member still owns. The member must no longer
   * answer from memory.
   *
   * @param open how long its last writes can still be committed
   */
  public void end(Incarnation member, Duration open) {
    database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, member.toString());
            statement.setLong(2, open.toMillis());
            return statement.executeUpdate();
          }
        });
  }
}
