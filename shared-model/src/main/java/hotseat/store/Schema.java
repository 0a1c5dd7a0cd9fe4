package hotseat.store;

import hotseat.api.UnavailableException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, in the version that this program needs. */
final class Schema {

  private Schema() {}

  /** Leaves a newer version's schema alone: during a rolling update both versions use it. */
  static void bringUpToDate(DataSource database) {
    try {
      Flyway.configure().dataSource(database).locations("classpath:hotseat/store").load().migrate();
    } catch (FlywayException e) {
      throw new UnavailableException(
          "the database's schema does not fit this version: " + oneLine(e), e);
    }
  }

  private static String oneLine(FlywayException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
