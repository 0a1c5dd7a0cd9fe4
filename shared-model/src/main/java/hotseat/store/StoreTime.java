package hotseat.store;

/** Adds up how long one request has waited for a connection and for the database. */
public final class StoreTime {

  private long poolNanos;
  private long sqlNanos;

  void waitedForPool(long nanos) {
    poolNanos += nanos;
  }

  void waitedForSql(long nanos) {
    sqlNanos += nanos;
  }

  public long poolNanos() {
    return poolNanos;
  }

  public long sqlNanos() {
    return sqlNanos;
  }
}
