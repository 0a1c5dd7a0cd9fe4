package hotseat.actor.store;

import hotseat.actor.store.Entry.Founder;
import hotseat.actor.store.Entry.Joiner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Admits one node to the cluster, in a transaction that excludes all other admissions and renewals:
 * what it reads stays true until its row is there.
 */
record Admission(Connection connection, Incarnation self) {

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
  private static final String INSERT =
      """
      INSERT INTO cluster_member (address, cluster, until)
      VALUES (?, ?, clock_timestamp() + ? * interval '1 millisecond')
          ON CONFLICT (address) DO NOTHING
      """;

  Entry enter(Supplier<UUID> newCluster, Duration lease) throws SQLException {
    List<Joiner> running = runningCluster();
    return running.isEmpty()
        ? insertFounder(newCluster.get(), lease)
        : insertMember(running.getFirst());
  }

  /** The cluster in which another node has a lease, if there is one. */
  private List<Joiner> runningCluster() throws SQLException {
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
      return clusters.stream().limit(1).map(cluster -> new Joiner(cluster, members)).toList();
    }
  }

  private Entry insertFounder(UUID cluster, Duration lease) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET_OTHER_CLUSTERS)) {
      forget.setObject(1, cluster);
      forget.executeUpdate();
      insert(cluster, lease);
      return new Founder(cluster);
    }
  }

  private Entry insertMember(Joiner joiner) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET_ENDED)) {
      forget.executeUpdate();
      insert(joiner.cluster(), Duration.ZERO);
      return joiner;
    }
  }

  private void insert(UUID cluster, Duration lease) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, self.toString());
      insert.setObject(2, cluster);
      insert.setLong(3, lease.toMillis());
      insert.executeUpdate();
    }
  }
}
