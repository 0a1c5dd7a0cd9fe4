package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Shows.Creation;
import hotseat.model.Layout;
import org.junit.jupiter.api.Test;

class MigrationTest {

  private static final String MIGRATIONS = "SELECT version FROM flyway_schema_history";

  @Test
  void secondStartFindsEverythingInPlace() {
    TestDatabase server = TestDatabase.empty();
    try (Database first = server.open(2)) {
      new ShowTable(first).create("kept", Layout.of(1, 1));
    }
    try (Database second = server.open(2)) {
      assertThat(new ShowTable(second).create("kept", Layout.of(1, 1)))
          .isEqualTo(Creation.SAME_LAYOUT_EXISTS);
    }
    assertThat(server.texts(MIGRATIONS)).containsExactly("1", "2");
  }

  @Test
  void nodesMayStartAtTheSameMoment() {
    TestDatabase server = TestDatabase.empty();
    Callers.all(3, _ -> server.open(2)).forEach(Database::close);
    assertThat(server.texts(MIGRATIONS)).containsExactly("1", "2");
  }
}
