package hotseat.sabotage.store;

import hotseat.store.Statements;
import java.util.List;

/** The bugs in the statements about seats: one or a few rewritten fragments of SQL. */
public enum SqlBug {

  /**
   * The last writer wins. The key in the log would be a second fence, which alone stops every wrong
   * write, so the conflict on it is ignored too.
   */
  NO_VERSION_PREDICATE(
      Rewrite.without("AND s.version = w.expected"),
      Rewrite.of(Fragment.LOGGED, Fragment.LOGGED + " WHERE true ON CONFLICT DO NOTHING")),

  /** Every requested write is reported as made, whether or not the row was still at its version. */
  UPDATE_COUNT_IGNORED(Rewrite.of(Fragment.RESULT, "SELECT number FROM wanted")),

  /** Nothing is written, and every write is reported as made. */
  NO_DURABLE_WRITE(Rewrite.from("), changed AS (", ") SELECT number FROM wanted")),

  /** Commits are acknowledged before they are on the disk: a killed server loses the last ones. */
  NO_FSYNC(
      Rewrite.of(
          Fragment.RESULT,
          Fragment.RESULT
              + ", (SELECT set_config('synchronous_commit', 'off', true)) AS carelessly")),

  /** The log misses the changes of one kind of command. */
  LOST_CHANGE_LOG(Rewrite.of(Fragment.LOGGED, Fragment.LOGGED + " WHERE c.kind <> 'RELEASE'")),

  /** A change that frees a seat leaves its version unchanged. */
  DOUBLE_VERSION(
      Rewrite.of(
          "SET version = w.version,",
          "SET version = CASE w.status WHEN 'AVAILABLE' THEN s.version ELSE w.version END,")),

  /**
   * A confirm that was decided in time is written whenever it arrives. Many arrive late: in the
   * last second of a hold, a confirm waits until the hold has expired before it takes the row.
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

  /** A hold that the network delayed takes effect whenever it arrives. */
  HOLDS_VALID_FOR_EVER(
      Rewrite.of(
          "clock_timestamp() < w.valid_until",
          "(w.status = 'HELD' OR clock_timestamp() < w.valid_until)")),

  /** A hold that has run out lives for another hour. */
  EXPIRY_FORGOTTEN(
      Rewrite.of(
          "s.buyer, s.expires_at,", "s.buyer, s.expires_at + interval '1 hour' AS expires_at,")),

  /** One node decides by a clock that is half a minute ahead. */
  SKEWED_NODE_CLOCK(
      Rewrite.of(
          "clock_timestamp() AS now",
          """
          clock_timestamp() + interval '30 seconds'
            * (current_setting('application_name') LIKE '%-1')::integer AS now\
          """)),

  /** The clock has run at half speed since the server started, so holds live twice as long. */
  HALF_SPEED_CLOCK(
      Rewrite.of("SELECT clock_timestamp() AS now", "SELECT " + Fragment.SLOW_TIME + " AS now"),
      Rewrite.of("clock_timestamp() < w.valid_until", Fragment.SLOW_TIME + " < w.valid_until")),

  /** There is always room for one more. */
  OVERSOLD_AREA(
      Rewrite.of("s.capacity, s.sold,", "s.capacity, least(s.sold, s.capacity - 1) AS sold,"),
      Rewrite.of("sold = w.sold", "sold = least(w.sold, s.capacity)"));

  private static final class Fragment {
    static final String SLOW_TIME =
        """
        (pg_postmaster_start_time() + (clock_timestamp() - pg_postmaster_start_time()) / 2)\
        """;
    static final String LOGGED = "FROM change c JOIN changed USING (number)";
    static final String RESULT = "SELECT number FROM changed";
  }

  @SuppressWarnings("ImmutableEnumChecker") // It is one of List.of.
  private final List<Rewrite> rewrites;

  SqlBug(Rewrite... rewrites) {
    this.rewrites = List.of(rewrites);
  }

  /** Applies the bug to correct statements. */
  public Statements in(Statements right) {
    return RewrittenStatements.of(right, rewrites, Rehearsal::playSeats);
  }

  List<Rewrite> rewrites() {
    return rewrites;
  }
}
