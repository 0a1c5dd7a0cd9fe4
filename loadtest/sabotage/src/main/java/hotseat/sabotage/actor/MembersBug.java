package hotseat.sabotage.actor;

import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.Incarnation;
import hotseat.actor.store.ShardTable;
import hotseat.sabotage.store.Rewrite;
import hotseat.sabotage.store.RewrittenStatements;
import hotseat.store.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bugs in the statements about members and shards: one or a few rewritten fragments of SQL. */
enum MembersBug {

  /**
   * No node ever finds another one on the database, so every node founds a cluster of its own
   * beside the others, and no node is evicted as a stranger.
   */
  TWO_CLUSTERS(
      Rewrite.of("AND address <> ?", "AND address <> ? AND false"),
      Rewrite.of("WHERE cluster <> ?", "WHERE cluster <> ? AND false"),
      Rewrite.of(
          "SET ended = true WHERE address = ?", "SET ended = true WHERE false AND address = ?"),
      Rewrite.of(Fragment.RUN_OUT, "true")),

  /**
   * A node that is out of the cluster renews its lease as long as the cluster exists, and no other
   * node waits for the end of that lease.
   */
  LEASE_OF_THE_CLUSTER(
      Rewrite.of("AND cluster = ? AND NOT ended", "AND cluster = ?"),
      Rewrite.of(Fragment.RUN_OUT, "m.ended")),

  /**
   * The next owner of a shard takes it whether or not the last owner has released it, and does not
   * learn that writes of the last owner may still arrive.
   */
  SHARD_TAKEN_OVER_AT_ONCE(
      Rewrite.of(Fragment.RUN_OUT, "true"),
      Rewrite.of("RETURNING s.open_until", "RETURNING 'epoch'::timestamptz AS open_until"));

  private static final class Fragment {
    static final String RUN_OUT = "m.ended AND m.until < clock_timestamp()";
  }

  private static final Incarnation ABSENT = new Incarnation("nowhere", 0);
  private static final UUID NOWHERE = new UUID(0, 0);

  @SuppressWarnings("ImmutableEnumChecker") // It is one of List.of.
  private final List<Rewrite> rewrites;

  MembersBug(Rewrite... rewrites) {
    this.rewrites = List.of(rewrites);
  }

  /** Applies the bug to correct statements. */
  Statements in(Statements right) {
    return RewrittenStatements.of(right, rewrites, MembersBug::play);
  }

  /** Every statement about members and shards. */
  private static void play(Statements database) {
    ClusterTable members = new ClusterTable(database, () -> NOWHERE);
    members.enter(ABSENT, Duration.ZERO);
    members.renew(ABSENT, NOWHERE, Duration.ZERO);
    members.evict(ABSENT);
    members.end(ABSENT, Duration.ZERO);
    ShardTable shards = new ShardTable(database);
    shards.claim("nowhere", ABSENT);
    shards.owner("nowhere");
    shards.release("nowhere", ABSENT, Instant.EPOCH);
  }
}
