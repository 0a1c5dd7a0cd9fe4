package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Machine;
import hotseat.api.Shows.Creation;
import hotseat.api.UnavailableException;
import hotseat.model.Layout;
import org.junit.jupiter.api.Test;

class MigrationTest {

  private static final String MIGRATIONS = "SELECT version FROM flyway_schema_history";

  @Test
  void secondStartFindsEverythingInPlace() {
    TestDatabase server = TestDatabase.empty();
    try (Database first = server.open(2)) {
      new ShowTable(first, Machine.real().ticker()).create("kept", Layout.of(1, 1));
    }
    try (Database second = server.open(2)) {
      assertThat(new ShowTable(second, Machine.real().ticker()).create("kept", Layout.of(1, 1)))
          .isEqualTo(Creation.SAME_LAYOUT_EXISTS);
    }
    assertThat(server.texts(MIGRATIONS)).containsExactly("1", "2", "3");
  }

  @Test
  void foreignTablesAreReportedInOneLine() {
    TestDatabase server = TestDatabase.empty();
    server.execute("CREATE TABLE seat (occupant text)");
    assertThatThrownBy(() -> server.open(2))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("the database's schema does not fit this version: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void schemaChangedByHandIsReportedInOneLine() {
    TestDatabase server = TestDatabase.empty();
    server.open(2).close();
    server.execute("UPDATE flyway_schema_history SET checksum = 7 WHERE version = '1'");
    assertThatThrownBy(() -> server.open(2))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("the database's schema does not fit this version: ")
        .hasMessageNotContaining("\n");
  }

  /** During a rolling update, and after a rollback, an older version meets a newer schema. */
  @Test
  void newerSchemaIsLeftAlone() {
    TestDatabase server = TestDatabase.empty();
    server.open(2).close();
    server.execute(
        """
        INSERT INTO flyway_schema_history
        SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 7, installed_by, now(), 1, true
          FROM flyway_schema_history WHERE version = '1'
        """);
    server.open(2).close();
    assertThat(server.texts(MIGRATIONS)).containsExactly("1", "2", "3", "99");
  }

  @Test
  void nodesMayStartConcurrently() {
    TestDatabase server = TestDatabase.empty();
    Callers.all(3, _ -> server.open(2)).forEach(Database::close);
    assertThat(server.texts(MIGRATIONS)).containsExactly("1", "2", "3");
  }
}
