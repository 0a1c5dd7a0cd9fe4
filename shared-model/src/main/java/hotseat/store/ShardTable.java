package hotseat.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/**
 * Who owns the seats of each shard.
 *
 * <pre>
 *   claim   nobody's, or its owner's lease has ended and run out  →  yours
 *           anybody else's                                        →  not yours, ask again
 *   release from the owner alone, after its last write
 * </pre>
 *
 * <p>This is safe because a lease that has ended and run out, or whose row is gone, never runs
 * again: what a claim has seen of the last owner stays true, and it replaces that owner and nobody
 * else.
 */
public final class ShardTable {

  // Only who has a lease: it is in the cluster for good or ended, and never enters again.
  private static final String CLAIM_FREE =
      """
      INSERT INTO shard_owner (shard, owner)
      SELECT ?, address FROM cluster_member
       WHERE address = ? AND NOT ended AND until > clock_timestamp()
          ON CONFLICT (shard) DO NOTHING
      """;

  private static final String CLAIM =
      """
      WITH last AS (
        SELECT s.shard, s.owner
          FROM shard_owner s LEFT JOIN cluster_member m ON m.address = s.owner
         WHERE s.shard = ?
           AND (m.address IS NULL OR m.address = ? OR m.ended AND m.until < clock_timestamp())
      )
      UPDATE shard_owner s SET owner = me.address
        FROM last, cluster_member me
       WHERE s.shard = last.shard AND s.owner = last.owner
         AND me.address = ? AND NOT me.ended AND me.until > clock_timestamp()
      """;

  private static final String OWNER = "SELECT owner FROM shard_owner WHERE shard = ?";

  private static final String RELEASE = "DELETE FROM shard_owner WHERE shard = ? AND owner = ?";

  private final Statements database;

  public ShardTable(Statements database) {
    this.database = database;
  }

  /** Returns whether the shard is the claimant's from now on. */
  public boolean claim(String shard, Incarnation claimant) {
    return claimFree(shard, claimant) || claimAfterLast(shard, claimant);
  }

  private boolean claimFree(String shard, Incarnation claimant) {
    return database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(CLAIM_FREE)) {
            statement.setString(1, shard);
            statement.setString(2, claimant.toString());
            return statement.executeUpdate() == 1;
          }
        });
  }

  private boolean claimAfterLast(String shard, Incarnation claimant) {
    return database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, shard);
            statement.setString(2, claimant.toString());
            statement.setString(3, claimant.toString());
            return statement.executeUpdate() == 1;
          }
        });
  }

  /** Whoever has it. */
  public Optional<Incarnation> owner(String shard) {
    return database.read(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(OWNER)) {
            statement.setString(1, shard);
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.of(Incarnation.parse(row.getString("owner")))
                  : Optional.empty();
            }
          }
        });
  }

  public void release(String shard, Incarnation owner) {
    database.write(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, shard);
            statement.setString(2, owner.toString());
            return statement.executeUpdate();
          }
        });
  }
}
