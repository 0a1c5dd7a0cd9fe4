package hotseat.contract;

import hotseat.load.launch.DatabaseAddress;
import hotseat.load.launch.EmbeddedDatabase;
import hotseat.load.launch.Home;
import java.nio.file.Path;

/** The database of a system under test: embedded or external. */
interface TestedDatabase extends AutoCloseable {

  DatabaseAddress address();

  /** Stops it in good order and starts it again with the same data. */
  void restart() throws InterruptedException;

  /** Its output, beyond what is among the logs already. */
  String log();

  @Override
  void close();

  /** The database that comes with the build. */
  static TestedDatabase embedded(Home home, Path logs) throws InterruptedException {
    EmbeddedDatabase server = EmbeddedDatabase.start(home, logs.resolve("postgres.log"));
    return new TestedDatabase() {
      @Override
      public DatabaseAddress address() {
        return server.address();
      }

      @Override
      public void restart() throws InterruptedException {
        server.restart();
      }

      @Override
      public String log() {
        return "";
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }
}
