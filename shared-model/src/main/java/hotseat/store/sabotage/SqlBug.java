package hotseat.store.sabotage;

import hotseat.store.Statements;
import java.util.List;

/** The bugs that are a fragment of SQL, or a few. */
public enum SqlBug {

  /**
   * Whoever writes last wins. The key of the log would be a second fence, and alone it stops every
   * wrong write; so it must not be looked at either.
   */
  NO_VERSION_PREDICATE(
      Rewrite.without("AND s.version = w.expected"),
      Rewrite.of(Fragment.LOGGED, Fragment.LOGGED + " WHERE true ON CONFLICT DO NOTHING")),

  /** What was wanted is told as written, whether or not the row was still at its version. */
  UPDATE_COUNT_IGNORED(Rewrite.of(Fragment.RESULT, "SELECT number FROM wanted")),

  /** Nothing is written, and all is told as written. */
  NO_DURABLE_WRITE(Rewrite.from("), changed AS (", ") SELECT number FROM wanted")),

  /** Commits are acknowledged before they are on the disk: a killed server loses the last ones. */
  NO_FSYNC(
      Rewrite.of(
          Fragment.RESULT,
          Fragment.RESULT
              + ", (SELECT set_config('synchronous_commit', 'off', true)) AS carelessly")),

  /** The change of one kind of command is forgotten in the log. */
  LOST_CHANGE_LOG(Rewrite.of(Fragment.LOGGED, Fragment.LOGGED + " WHERE c.kind <> 'RELEASE'")),

  /** Whatever frees a seat leaves its version as it was. */
  DOUBLE_VERSION(
      Rewrite.of(
          "SET version = w.version,",
          "SET version = CASE w.status WHEN 'AVAILABLE' THEN s.version ELSE w.version END,")),

  /**
   * A confirm that was decided in time is written whenever it comes. Many come late: those of the
   * last second of a hold wait until it is over, before they take the row.
   */
  EXPIRY_UNGUARDED(
      Rewrite.of(
          "AND clock_timestamp() < w.valid_until",
          """
          AND (w.status <> 'SOLD'
               OR w.valid_until > clock_timestamp() + interval '1 second'
               OR (SELECT count(*)
                     FROM pg_sleep(0.02 + greatest(0, extract(
                            epoch FROM w.valid_until - clock_timestamp())))) = 1)
          """),
      Rewrite.of("CASE WHEN in_time THEN c.at END", "c.at")),

  /** A hold that the network has kept counts whenever it arrives. */
  HOLDS_VALID_FOR_EVER(
      Rewrite.of(
          "clock_timestamp() < w.valid_until",
          "(w.status = 'HELD' OR clock_timestamp() < w.valid_until)")),

  /** A hold that has run out is one for another hour. */
  EXPIRY_FORGOTTEN(
      Rewrite.of(
          "s.buyer, s.expires_at,", "s.buyer, s.expires_at + interval '1 hour' AS expires_at,")),

  /** One node asks a clock that is half a minute ahead when it decides. */
  SKEWED_NODE_CLOCK(
      Rewrite.of(
          "clock_timestamp() AS now",
          """
          clock_timestamp() + interval '30 seconds'
            * (current_setting('application_name') LIKE '%-1')::integer AS now\
          """)),

  /** The clock has gone at half speed since the server was started, so holds live twice as long. */
  HALF_SPEED_CLOCK(
      Rewrite.of("SELECT clock_timestamp() AS now", "SELECT " + Fragment.SLOW_TIME + " AS now"),
      Rewrite.of("clock_timestamp() < w.valid_until", Fragment.SLOW_TIME + " < w.valid_until")),

  /** There is always room for one more. */
  OVERSOLD_AREA(
      Rewrite.of("s.capacity, s.sold,", "s.capacity, least(s.sold, s.capacity - 1) AS sold,"),
      Rewrite.of("sold = w.sold", "sold = least(w.sold, s.capacity)")),

  /**
   * Nobody is found on the database, ever, and everybody founds a cluster beside the others, which
   * nobody there takes for strangers.
   */
  TWO_CLUSTERS(
      Rewrite.of("AND address <> ?", "AND address <> ? AND false"),
      Rewrite.of("WHERE cluster <> ?", "WHERE cluster <> ? AND false"),
      Rewrite.of(
          "SET ended = true WHERE address = ?", "SET ended = true WHERE false AND address = ?"),
      Rewrite.of(Fragment.RUN_OUT, "true")),

  /**
   * Whoever is out of the cluster renews its lease as long as there is a cluster, and nobody waits
   * for its end.
   */
  LEASE_OF_THE_CLUSTER(
      Rewrite.of("AND cluster = ? AND NOT ended", "AND cluster = ?"),
      Rewrite.of(Fragment.RUN_OUT, "m.ended")),

  /**
   * Whoever is to own a shard takes it, whether or not its last owner has given it back, and is not
   * told that writes of that one may still arrive.
   */
  SHARD_TAKEN_OVER_AT_ONCE(
      Rewrite.of(Fragment.RUN_OUT, "true"),
      Rewrite.of("RETURNING s.open_until", "RETURNING 'epoch'::timestamptz AS open_until"));

  private static final class Fragment {
    static final String SLOW_TIME =
        """
        (pg_postmaster_start_time() + (clock_timestamp() - pg_postmaster_start_time()) / 2)\
        """;
    static final String LOGGED = "FROM change c JOIN changed USING (number)";
    static final String RESULT = "SELECT number FROM changed";
    static final String RUN_OUT = "m.ended AND m.until < clock_timestamp()";
  }

  @SuppressWarnings("ImmutableEnumChecker") // It is one of List.of.
  private final List<Rewrite> rewrites;

  SqlBug(Rewrite... rewrites) {
    this.rewrites = List.of(rewrites);
  }

  /** Lets it loose on what is right. */
  public Statements in(Statements right) {
    return RewrittenStatements.of(right, rewrites);
  }

  List<Rewrite> rewrites() {
    return rewrites;
  }
}
