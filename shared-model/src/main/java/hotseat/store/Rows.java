package hotseat.store;

import hotseat.model.Change;
import hotseat.model.Kind;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.State;
import hotseat.model.SeatId;
import hotseat.store.Found.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Converts rows to the model's types. */
public final class Rows {

  private Rows() {}

  static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        state(row),
        row.getLong("version"),
        Optional.ofNullable(row.getObject("changed_by", UUID.class)),
        optionalInstant(row, "changed_at").orElse(Instant.EPOCH));
  }

  private static State state(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return switch (status) {
      case "AVAILABLE" -> new Available();
      case "HELD" ->
          new Held(
              row.getObject("hold_id", UUID.class),
              row.getString("buyer"),
              instant(row, "expires_at"));
      case "SOLD" -> new Sold(row.getObject("hold_id", UUID.class), row.getString("buyer"));
      case "STANDING" -> new Standing(row.getInt("capacity"), row.getInt("sold"));
      default -> throw new SQLException("unknown status " + status);
    };
  }

  /** The change in the same row as a seat, if the key has made one. */
  static Optional<Recorded> recordedIfAny(ResultSet row) throws SQLException {
    return row.getObject("c_command_id") == null ? Optional.empty() : Optional.of(recorded(row));
  }

  /** The change in a row of the log. */
  public static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(new SeatId(row.getString("c_show"), row.getString("c_seat")), change(row));
  }

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("c_version"),
        Kind.valueOf(row.getString("c_kind")),
        row.getObject("c_command_id", UUID.class),
        row.getObject("c_hold_id", UUID.class),
        row.getString("c_buyer"),
        optionalInstant(row, "c_expires_at"),
        instant(row, "c_at"));
  }

  static Instant now(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT clock_timestamp() AS now");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return instant(row, "now");
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Optional<Instant> optionalInstant(ResultSet row, String column)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
