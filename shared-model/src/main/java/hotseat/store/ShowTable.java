package hotseat.store;

import hotseat.api.Shows;
import hotseat.api.UnavailableException;
import hotseat.model.Change;
import hotseat.model.Layout;
import hotseat.model.Seat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Shows as wholes, straight from the tables. */
public final class ShowTable implements Shows {

  // A page is short enough to be gone before any timeout and long enough not to count round trips.
  private static final int AUDIT_PAGE = 2_000;
  // A million rows take their time, once in the life of a show.
  private static final int CREATE_TIMEOUT_MS = 60_000;
  // A big one keeps its connection for long. Eight of them would keep all that a node has.
  private static final int CREATED_AT_ONCE = 1;
  // Whoever comes behind a big one waits for it; behind several, better comes back later.
  private static final int TURN_TIMEOUT_MS = CREATE_TIMEOUT_MS;

  private static final String LAYOUT =
      "SELECT rows, seats_per_row, areas, capacities FROM show WHERE show = ?";

  private static final String TAKEN =
      """
      SELECT seat, version, status, hold_id, buyer, expires_at, capacity, sold,
             changed_by, changed_at
        FROM seat
       WHERE show = ? AND status <> 'AVAILABLE'
      """;

  private static final String WAIT_FOR_WRITERS =
      """
      SELECT 1 FROM seat WHERE show = ? AND status = 'HELD' AND expires_at <= ?::timestamptz
         FOR SHARE
      """;

  private static final String AUDIT =
      """
      SELECT seat, version AS c_version, kind AS c_kind, command_id AS c_command_id,
             hold_id AS c_hold_id, buyer AS c_buyer, expires_at AS c_expires_at, at AS c_at
        FROM seat_change
       WHERE show = ? AND (seat, version) > (?, ?)
       ORDER BY seat, version
       LIMIT ?
      """;

  private final Statements database;
  private final Turns turns;

  public ShowTable(Statements database) {
    this(database, CREATED_AT_ONCE);
  }

  /** With another number of shows that may be created at once. */
  public ShowTable(Statements database, int createdAtOnce) {
    this.database = database;
    this.turns = new Turns(createdAtOnce, TURN_TIMEOUT_MS, "other shows are being created");
  }

  /** In turn, except where there is nothing to be created. */
  @Override
  public Creation create(String show, Layout layout) {
    if (layout(show).isEmpty() && turns.take(() -> isNew(show, layout))) {
      return Creation.CREATED;
    }
    return layout(show).equals(Optional.of(layout))
        ? Creation.SAME_LAYOUT_EXISTS
        : Creation.OTHER_LAYOUT_EXISTS;
  }

  private boolean isNew(String show, Layout layout) {
    try {
      return database.transaction(
          CREATE_TIMEOUT_MS, connection -> NewShow.insert(connection, show, layout));
    } catch (CommitUnknownException e) {
      // Done or not: who creates the same show again is right in both cases.
      throw new UnavailableException("the answer to a new show was lost", e);
    }
  }

  @Override
  public Optional<Layout> layout(String show) {
    return database.read(new StoreTime(), connection -> layout(connection, show));
  }

  private static Optional<Layout> layout(Connection connection, String show) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAYOUT)) {
      statement.setString(1, show);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        String[] areas = (String[]) row.getArray("areas").getArray();
        Integer[] capacities = (Integer[]) row.getArray("capacities").getArray();
        SortedMap<String, Integer> standing = new TreeMap<>();
        for (int i = 0; i < areas.length; i++) {
          standing.put(areas[i], capacities[i]);
        }
        return Optional.of(new Layout(row.getInt("rows"), row.getInt("seats_per_row"), standing));
      }
    }
  }

  @Override
  public Optional<SeatMap> seatMap(String show) {
    return layout(show).map(layout -> settledMap(show, layout));
  }

  /**
   * A hold that has just expired may have been confirmed in time by a statement that is not yet
   * committed. So where the map shows one, those writers are waited for and the map is read again,
   * still as of the first moment.
   */
  private SeatMap settledMap(String show, Layout layout) {
    return database.read(
        new StoreTime(),
        connection -> {
          Instant asOf = Rows.now(connection);
          SortedMap<String, Seat> taken = taken(connection, show);
          if (taken.values().stream().anyMatch(seat -> seat.isExpiredAt(asOf))) {
            waitForWriters(connection, show, asOf);
            taken = taken(connection, show);
          }
          return new SeatMap(layout, taken, asOf);
        });
  }

  private static void waitForWriters(Connection connection, String show, Instant asOf)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAIT_FOR_WRITERS)) {
      statement.setString(1, show);
      statement.setString(2, asOf.toString());
      statement.execute();
    }
  }

  private static SortedMap<String, Seat> taken(Connection connection, String show)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
      statement.setString(1, show);
      SortedMap<String, Seat> taken = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taken.put(rows.getString("seat"), Rows.seat(rows));
        }
      }
      return taken;
    }
  }

  private record Line(String seat, Change change) {}

  /** Page by page, so that a slow reader of the audit never sits on a connection. */
  @Override
  public boolean audit(String show, BiConsumer<String, Change> reader) {
    if (layout(show).isEmpty()) {
      return false;
    }
    String seat = "";
    long version = 0;
    List<Line> page;
    do {
      page = page(show, seat, version);
      for (Line line : page) {
        reader.accept(line.seat(), line.change());
        seat = line.seat();
        version = line.change().version();
      }
    } while (page.size() == AUDIT_PAGE);
    return true;
  }

  private List<Line> page(String show, String seat, long version) {
    return database.read(
        new StoreTime(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(AUDIT)) {
            statement.setString(1, show);
            statement.setString(2, seat);
            statement.setLong(3, version);
            statement.setInt(4, AUDIT_PAGE);
            List<Line> page = new ArrayList<>(AUDIT_PAGE);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                page.add(new Line(rows.getString("seat"), Rows.change(rows)));
              }
            }
            return page;
          }
        });
  }
}
