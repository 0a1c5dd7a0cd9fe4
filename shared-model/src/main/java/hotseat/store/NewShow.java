package hotseat.store;

import hotseat.model.Layout;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Stores a show and all its seats in one transaction. */
final class NewShow {

  private static final String CREATE_SHOW =
      """
      INSERT INTO show (show, rows, seats_per_row, areas, capacities) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING
      """;

  private static final String CREATE_SEATS =
      """
      INSERT INTO seat (show, seat, status)
      SELECT ?, row || '-' || number, 'AVAILABLE'
        FROM unnest(?::text[]) AS row, generate_series(1, ?) AS number
      """;

  private static final String CREATE_AREAS =
      """
      INSERT INTO seat (show, seat, status, capacity, sold)
      SELECT ?, area, 'STANDING', capacity, 0
        FROM unnest(?::text[], ?::integer[]) AS a (area, capacity)
      """;

  private NewShow() {}

  /** Returns whether the show is new: false if one of this name exists. */
  static boolean insert(Connection connection, String show, Layout layout) throws SQLException {
    Array areas = connection.createArrayOf("text", layout.standing().keySet().toArray());
    Array capacities = connection.createArrayOf("integer", layout.standing().values().toArray());
    boolean isNew =
        update(
                connection,
                CREATE_SHOW,
                show,
                layout.rows(),
                layout.seatsPerRow(),
                areas,
                capacities)
            == 1;
    if (isNew) {
      Array rows = connection.createArrayOf("text", layout.rowNames().toArray());
      update(connection, CREATE_SEATS, show, rows, layout.seatsPerRow());
      update(connection, CREATE_AREAS, show, areas, capacities);
    }
    return isNew;
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
