package hotseat.store;

/**
 * Whether a transaction that writes this row has not finished. A read that checks this takes no
 * lock, so it neither writes anything nor makes a writer wait.
 *
 * <p>A transaction that updates or locks a row leaves its number there, as {@code xmax}. If it was
 * not over when this statement took its snapshot, its change is not visible yet, and it may still
 * commit. There are three cases:
 *
 * <pre>
 *   the clock is read ── the row is read ──▶
 *        writer done before         its change is in the snapshot
 *        writer at the row          xmax shows it: wait for it, then read again
 *        writer comes later         checks its own time after that, under the row's lock
 * </pre>
 *
 * <p>The last one cannot be seen, not even with a lock. It is bounded by the {@code validUntil}
 * that every write carries: if that is not after the clock reading taken first, the write does
 * nothing. Hence the order: the clock is read before the row.
 *
 * <p>A row may also carry the number of a group of transactions that share a lock. None of them
 * changes the row, because a change waits for all of them to finish. Such numbers have a counter of
 * their own, and mistaking one for a transaction costs at most a wait.
 */
final class WriterInProgress {

  private WriterInProgress() {}

  /** The condition on the row with this alias. */
  static String of(String row) {
    // The row has only the lower half of the number. The whole number is the one closest to that of
    // the snapshot with the same lower half.
    return """
    (CASE WHEN %1$s.xmax::text = '0' THEN false ELSE
      NOT pg_visible_in_snapshot(
        (SELECT greatest(0, next - (((next - %1$s.xmax::text::bigint + 2147483648)
                                     & 4294967295) - 2147483648))::text::xid8
           FROM (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next) AS n),
        pg_current_snapshot()) END)\
    """
        .formatted(row);
  }
}
