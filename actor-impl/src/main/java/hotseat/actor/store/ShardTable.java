package hotseat.actor.store;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The owner of each shard's seats.
 *
 * <pre>
 *   claim   free, or its owner's lease has ended and run out  →  the claimant's
 *           owned by any other member                         →  not granted, try again
 *   release by the owner alone, with the time until which its writes may still be committed
 * </pre>
 *
 * <p>This is safe because a lease that has ended and run out, or whose row is gone, never runs
 * again: what a claim has seen of the last owner stays true, and the claim replaces that owner and
 * no other. By the end of a lease all writes of its owner are over.
 */
public final class ShardTable {

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
       WHERE s.shard = last.shard AND s.owner IS NOT DISTINCT FROM last.owner
         AND me.address = ? AND NOT me.ended AND me.until > clock_timestamp()
      RETURNING s.open_until
      """;

  // Only for a process with a lease: such a process stays in the cluster or ends, and never enters
  // it again.
  private static final String CLAIM_FIRST =
      """
      INSERT INTO shard_owner (shard, owner)
      SELECT ?, address FROM cluster_member
       WHERE address = ? AND NOT ended AND until > clock_timestamp()
          ON CONFLICT (shard) DO NOTHING
      RETURNING open_until
      """;

  private static final String OWNER =
      "SELECT owner FROM shard_owner WHERE shard = ? AND owner IS NOT NULL";

  private static final String RELEASE =
      """
      UPDATE shard_owner SET owner = NULL, open_until = greatest(open_until, ?)
       WHERE shard = ? AND owner = ?
      """;

  private final Statements database;

  public ShardTable(Statements database) {
    this.database = database;
  }

  /**
   * Makes the claimant the owner of the shard, if no other member owns it.
   *
   * @return until when writes of earlier owners may still be committed, usually a time long past;
   *     empty if another member owns the shard, or if the claimant has no lease
   */
  public Optional<Instant> claim(String shard, Incarnation claimant) {
    String name = claimant.toString();
    return claim(CLAIM, shard, name, name).or(() -> claim(CLAIM_FIRST, shard, name));
  }

  private Optional<Instant> claim(String sql, String... parameters) {
    return database.write(
        StoreTime.notReported(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
              statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.of(row.getObject("open_until", OffsetDateTime.class).toInstant())
                  : Optional.empty();
            }
          }
        });
  }

  /** The owner of the shard, if it has one. */
  public Optional<Incarnation> owner(String shard) {
    return database.read(
        StoreTime.notReported(),
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

  /**
   * Releases the shard. Its owner no longer reads or decides any of its seats.
   *
   * @param openUntil the owner's writes may still be committed until then
   */
  public void release(String shard, Incarnation owner, Instant openUntil) {
    database.write(
        StoreTime.notReported(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setObject(1, openUntil.atOffset(ZoneOffset.UTC));
            statement.setString(2, shard);
            statement.setString(3, owner.toString());
            return statement.executeUpdate();
          }
        });
  }
}
