package hotseat.store;

import hotseat.api.Shows;
import hotseat.api.Ticker;
import hotseat.model.Change;
import hotseat.model.Layout;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Whole shows, read from and written to the tables. */
public final class ShowTable implements Shows {

  // Short enough to finish before any timeout, long enough to make round trips negligible.
  private static final int AUDIT_PAGE = 2_000;
  // A million rows take their time, once in the life of a show.
  private static final int CREATE_TIMEOUT_MS = 60_000;
  // A big show occupies its connection for long. Eight of them would occupy all that a node has.
  private static final int CREATED_AT_ONCE = 1;
  // A request behind one big show waits for it; behind several it had better come back later.
  private static final int TURN_TIMEOUT_MS = CREATE_TIMEOUT_MS;

  private static final String LAYOUT =
      "SELECT rows, seats_per_row, areas, capacities FROM show WHERE show = ?";

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
  private final SeatMaps maps;

  public ShowTable(Statements database, Ticker ticker) {
    this(database, ticker, CREATED_AT_ONCE);
  }

  /** With another limit on the number of shows that are created at once. */
  public ShowTable(Statements database, Ticker ticker, int createdAtOnce) {
    this.database = database;
    this.turns = new Turns(createdAtOnce, TURN_TIMEOUT_MS, "other shows are being created");
    this.maps = new SeatMaps(database, ticker);
  }

  /** Creates shows in turn; a show that exists already needs no turn. */
  @Override
  public Creation create(String show, Layout layout) {
    try {
      if (layout(show).isEmpty() && turns.take(() -> isNew(show, layout))) {
        return Creation.CREATED;
      }
    } catch (CommitUnknownException e) {
      return Creation.UNKNOWN;
    }
    return layout(show).equals(Optional.of(layout))
        ? Creation.SAME_LAYOUT_EXISTS
        : Creation.OTHER_LAYOUT_EXISTS;
  }

  private boolean isNew(String show, Layout layout) {
    return database.transaction(
        CREATE_TIMEOUT_MS, connection -> NewShow.insert(connection, show, layout));
  }

  /** How many creations wait for their turn now. */
  int waitingCreations() {
    return turns.waiting();
  }

  @Override
  public Optional<Layout> layout(String show) {
    return database.read(StoreTime.notReported(), connection -> layout(connection, show));
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
  public boolean seatMap(String show, MapReader reader) {
    Optional<Layout> layout = layout(show);
    layout.ifPresent(it -> maps.read(show, it, reader));
    return layout.isPresent();
  }

  private record Line(String seat, Change change) {}

  /** Reads page by page, so that a slow reader of the audit never occupies a connection. */
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
        StoreTime.notReported(),
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
