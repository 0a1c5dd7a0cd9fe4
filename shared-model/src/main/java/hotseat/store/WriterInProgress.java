package hotseat.store;

/**
 * Is somebody writing this row who has not finished? A look that reads this needs no lock to know
 * it, and so neither writes anything nor makes a writer wait.
 *
 * <p>Whoever updates or locks a row leaves the number of its transaction there, as {@code xmax}. If
 * that transaction was not over when this statement took its snapshot, its change is not visible
 * yet, and it may still commit. There are three cases:
 *
 * <pre>
 *   the clock is read ── the row is read ──▶
 *        writer done before         its change is in the snapshot
 *        writer at the row          xmax tells: wait for it, then look again
 *        writer comes later         checks its own time after that, under the row's lock
 * </pre>
 *
 * <p>The last one cannot be seen, by a lock neither. It is bounded by the {@code validUntil} that
 * every write carries: if this has come by the time of the clock that was read first, the write
 * does nothing. Hence the order: the clock is read before the row.
 *
 * <p>A row may also carry the number of several who share a lock. Nobody who changes it is among
 * them, because a change waits for all of them to go; such a number counts from another beginning,
 * and whatever it is taken for here costs at most a wait.
 */
final class WriterInProgress {

  private WriterInProgress() {}

  /** The condition on the row of this name. */
  static String of(String row) {
    // The row tells the lower half of the number alone. The whole one is the number next to that of
    // the snapshot whose lower half is the same.
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
