package hotseat.actor.store;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import hotseat.store.Tenants;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

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
  private final Supplier<UUID> newCluster;

  /**
   * The table on these connections.
   *
   * @param newCluster names a cluster that is founded, unlike any other
   */
  public ClusterTable(Statements database, Supplier<UUID> newCluster) {
    this.database = database;
    this.newCluster = newCluster;
  }

  /**
   * Makes sure that no node writes without a lease, because owners would not see its writes.
   *
   * @throws hotseat.api.UnavailableException if one does
   */
  public void demandNoneWithoutLease() {
    database.read(
        StoreTime.notReported(),
        connection -> {
          Tenants.demandNoneWithoutLease(connection);
          return connection;
        });
  }

  /** Admits a node: finds the cluster, or founds it. */
  public Entry enter(Incarnation self, Duration lease) {
    return Tenants.whileNoneIsAdmitted(
        database,
        connection -> {
          Tenants.demandNoneWithoutLease(connection);
          return new Admission(connection, self).enter(newCluster, lease);
        });
  }

  /**
   * Renews the lease of a member that has entered; it may be its first one.
   *
   * @return whether there is a lease from now on; if not, there never will be
   */
  public boolean renew(Incarnation self, UUID cluster, Duration lease) {
    return database.write(
        StoreTime.notReported(),
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
        StoreTime.notReported(),
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
        StoreTime.notReported(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, member.toString());
            statement.setLong(2, open.toMillis());
            return statement.executeUpdate();
          }
        });
  }
}
