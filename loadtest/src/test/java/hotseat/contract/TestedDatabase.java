package hotseat.contract;

import hotseat.load.serve.DatabaseAddress;
import hotseat.load.serve.EmbeddedDatabase;
import hotseat.load.serve.Home;
import java.nio.file.Path;

/** The database beneath a system under test: ours, or somebody else's. */
interface TestedDatabase extends AutoCloseable {

  DatabaseAddress address();

  /** Ends it in good order and starts it again, with what it had. */
  void restart() throws InterruptedException;

  /** What it has to say, beyond what lies among the logs already. */
  String log();

  @Override
  void close();

  /** The one that comes with the build. */
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
