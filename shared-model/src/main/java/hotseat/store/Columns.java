package hotseat.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Passes rows to the database as parameters: a single row as it is, several rows as one array for
 * each column, in one round trip and with one plan for any number of them.
 */
final class Columns<R> {

  private record Column<R>(String name, String type, Function<R, @Nullable String> text) {}

  private final List<Column<R>> columns = new ArrayList<>();

  Columns<R> with(String name, String type, Function<R, Object> value) {
    columns.add(new Column<>(name, type, row -> value.apply(row).toString()));
    return this;
  }

  Columns<R> withOptional(String name, String type, Function<R, Optional<?>> value) {
    columns.add(
        new Column<>(name, type, row -> value.apply(row).map(Object::toString).orElse(null)));
    return this;
  }

  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** The source of a single row. */
  String row() {
    return columns.stream()
        .map(column -> "?::" + column.type())
        .collect(Collectors.joining(", ", "VALUES (", ")"));
  }

  /** The source of any number of rows. */
  String arrays() {
    return columns.stream()
        .map(column -> "?::" + column.type() + "[]")
        .collect(Collectors.joining(", ", "SELECT * FROM unnest(", ")"));
  }

  /**
   * Binds the parameters of {@link #row} or {@link #arrays}.
   *
   * @return the index of the next parameter
   */
  int bind(List<R> rows, PreparedStatement statement, int first) throws SQLException {
    int next = first;
    for (Column<R> column : columns) {
      if (rows.size() == 1) {
        statement.setString(next++, column.text().apply(rows.getFirst()));
      } else {
        Object[] texts = rows.stream().map(column.text()).toArray(String[]::new);
        statement.setArray(next++, statement.getConnection().createArrayOf("text", texts));
      }
    }
    return next;
  }
}
