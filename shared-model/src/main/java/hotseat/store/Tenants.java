package hotseat.store;

import hotseat.api.UnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of nodes that use a database: nodes that own its seats, or nodes that leave decisions
 * to the row. Never both: an owner does not see other writes until it writes itself, and it answers
 * from a memory that is not the row.
 *
 * <pre>
 *   owners     their leases run                                 ──▶  none of the others starts
 *   others     each of their connections has the shared lock    ──▶  no owner enters
 * </pre>
 *
 * <p>The others first take the lock and then check for leases, while no owner is being admitted. An
 * owner checks for the lock while it is being admitted. So of two that start at once, one is
 * refused.
 */
public final class Tenants {

  // "hotseat" in ASCII, in two halves: the lock's number among all advisory locks.
  private static final int UPPER = 0x686f74;
  private static final int LOWER = 0x73656174;

  /**
   * The first statement on each connection of a node that owns no seats. The lock lasts as long as
   * the connection.
   */
  static final String SHARE = "SELECT pg_advisory_lock_shared(%d, %d)".formatted(UPPER, LOWER);

  private static final String SHARED =
      """
      SELECT 1 FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND classid::bigint = ? AND objid::bigint = ?
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       LIMIT 1
      """;

  private static final String OWNERS =
      "SELECT address FROM cluster_member WHERE until > clock_timestamp() ORDER BY address";

  // Admits one node at a time, and no renewal between its reads and its admission.
  private static final String LOCK = "LOCK TABLE cluster_member IN SHARE ROW EXCLUSIVE MODE";

  // Renewals wait meanwhile, so it must be short; it is, as the table has one row for each node.
  private static final int ADMISSION_TIMEOUT_MS = 2_000;

  private Tenants() {}

  /** Runs this while no other owner is being admitted, and no lease is renewed. */
  public static <T> T whileNoneIsAdmitted(Statements database, Statements.Work<T> work) {
    return database.transaction(
        ADMISSION_TIMEOUT_MS,
        connection -> {
          try (Statement lock = connection.createStatement()) {
            lock.execute(LOCK);
          }
          return work.on(connection);
        });
  }

  /**
   * Makes sure that no node writes without owning seats.
   *
   * @throws UnavailableException if one does
   */
  public static void demandNoneWithoutLease(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SHARED)) {
      statement.setInt(1, UPPER);
      statement.setInt(2, LOWER);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          throw new UnavailableException(
              "nodes of the postgres implementation are connected to this database, and owners"
                  + " would not see what they write: stop them, or give this node another"
                  + " database");
        }
      }
    }
  }

  /**
   * Makes sure that no node owns the seats or is about to.
   *
   * @throws UnavailableException if one does
   */
  static void demandNoOwner(Statements database) {
    whileNoneIsAdmitted(
        database,
        connection -> {
          demandNoOwner(connection);
          return connection;
        });
  }

  private static void demandNoOwner(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OWNERS);
        ResultSet rows = statement.executeQuery()) {
      List<String> owners = new ArrayList<>();
      while (rows.next()) {
        owners.add(rows.getString(1));
      }
      if (!owners.isEmpty()) {
        throw new UnavailableException(
            "nodes of the actor implementation own the seats of this database, "
                + String.join(", ", owners)
                + ": stop them (a lease of one that has crashed runs out within 20 s), or give this"
                + " node another database");
      }
    }
  }
}
