package hotseat.store;

import hotseat.api.Reply.Obstacle;
import hotseat.api.Shows.MapReader;
import hotseat.api.Ticker;
import hotseat.api.UnavailableException;
import hotseat.model.Layout;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Seat maps, read page by page from one snapshot: that of the single statement whose rows are
 * fetched. At most one page of a map is in memory, but its connection is occupied until the last
 * page has been read. So only a few maps are read at a time, and none for long.
 *
 * <p>A hold that has just expired may have been confirmed in time by a statement that is not
 * committed yet. So the read waits for such writers before it takes the snapshot, and the map is as
 * of the moment before that wait.
 */
final class SeatMaps {

  // A quarter of a node's connections: buyers need the others.
  private static final int AT_ONCE_MAX = 2;

  // A map that has had no turn by then is better asked for again; most take a few milliseconds.
  private static final int WAIT_MS = 1_000;

  // A million seats take some seconds; a client that needs longer than this reads too slowly.
  private static final int READ_MAX_MS = 30_000;

  // Some 300 KB: few round trips for a large map, and little memory for many of them.
  private static final int PAGE_ROWS = 2_000;

  private static final String TAKEN =
      """
      SELECT seat, version, status, hold_id, buyer, expires_at, capacity, sold,
             changed_by, changed_at
        FROM seat
       WHERE show = ? AND status <> 'AVAILABLE'
       ORDER BY seat
      """;

  private static final String WAIT_FOR_WRITERS =
      """
      SELECT 1 FROM seat
       WHERE show = ? AND status = 'HELD' AND expires_at <= ?::timestamptz AND %s
         FOR SHARE
      """
          .formatted(WriterInProgress.of("seat"));

  private final Statements database;
  private final Ticker ticker;
  private final Turns turns = new Turns(AT_ONCE_MAX, WAIT_MS, "too many seat maps are being read");

  SeatMaps(Statements database, Ticker ticker) {
    this.database = database;
    this.ticker = ticker;
  }

  void read(String show, Layout layout, MapReader reader) {
    turns.take(
        () ->
            database.read(
                StoreTime.notReported(), connection -> read(connection, show, layout, reader)));
  }

  private boolean read(Connection connection, String show, Layout layout, MapReader reader)
      throws SQLException {
    Instant asOf = Rows.now(connection);
    // The driver fetches rows page by page only inside a transaction.
    connection.setNetworkTimeout(Runnable::run, READ_MAX_MS);
    connection.setAutoCommit(false);
    patiently(connection, () -> waitForWriters(connection, show, asOf));
    reader.begin(layout, asOf);
    patiently(connection, () -> readTaken(connection, show, reader));
    return true;
  }

  private interface Reading {
    void run() throws SQLException;
  }

  /** Runs a step in its own transaction, so that the locks of the first step are gone with it. */
  private static void patiently(Connection connection, Reading reading) throws SQLException {
    try (Statement settings = connection.createStatement()) {
      settings.execute("SET LOCAL statement_timeout = " + READ_MAX_MS);
    }
    reading.run();
    connection.commit();
  }

  private static void waitForWriters(Connection connection, String show, Instant asOf)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAIT_FOR_WRITERS)) {
      statement.setString(1, show);
      statement.setString(2, asOf.toString());
      statement.execute();
    }
  }

  private void readTaken(Connection connection, String show, MapReader reader) throws SQLException {
    long endNanos = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(READ_MAX_MS);
    try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
      statement.setString(1, show);
      statement.setFetchSize(PAGE_ROWS);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (ticker.nanos() - endNanos >= 0) {
            throw new UnavailableException(Obstacle.OVERLOADED, "a seat map is read too slowly");
          }
          reader.place(rows.getString("seat"), Rows.seat(rows));
        }
      }
    }
  }
}
