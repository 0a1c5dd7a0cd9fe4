package hotseat.store;

import hotseat.api.Ticker;

/**
 * The time that one request spends with the database: how long it has waited for a connection and
 * for answers, and until when it may wait.
 */
public final class StoreTime {

  /** Stands still. */
  private static final Ticker STOPPED =
      new Ticker() {
        @Override
        public long nanos() {
          return 0;
        }

        @Override
        public void pause(long nanos) {
          throw new UnsupportedOperationException("this clock only measures");
        }
      };

  private final Ticker ticker;
  private final long deadlineNanos;
  private long poolNanos;
  private long sqlNanos;

  /** Of a request that ends when the ticker shows this. */
  public StoreTime(Ticker ticker, long deadlineNanos) {
    this.ticker = ticker;
    this.deadlineNanos = deadlineNanos;
  }

  /** For calls whose time no answer reports: nothing is measured, and there is no deadline. */
  public static StoreTime notReported() {
    return new StoreTime(STOPPED, Long.MAX_VALUE);
  }

  long nanos() {
    return ticker.nanos();
  }

  /** How long it may still wait, which is never longer than this. */
  long leftNanos(long mostNanos) {
    return Math.min(deadlineNanos - ticker.nanos(), mostNanos);
  }

  void waitedForPool(long sinceNanos) {
    poolNanos += ticker.nanos() - sinceNanos;
  }

  void waitedForSql(long sinceNanos) {
    sqlNanos += ticker.nanos() - sinceNanos;
  }

  public long poolNanos() {
    return poolNanos;
  }

  public long sqlNanos() {
    return sqlNanos;
  }
}
