package hotseat.store;

import hotseat.api.Ticker;

/** Adds up how long one request has waited for a connection and for the database. */
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
  private long poolNanos;
  private long sqlNanos;

  public StoreTime(Ticker ticker) {
    this.ticker = ticker;
  }

  /** For calls whose time no answer reports: nothing is measured. */
  public static StoreTime notReported() {
    return new StoreTime(STOPPED);
  }

  long nanos() {
    return ticker.nanos();
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
