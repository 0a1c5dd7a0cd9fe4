package hotseat.load.fault.scenario;

import hotseat.load.fault.stage.StagedDatabase;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The database of a {@link FakeStage}. */
record FakeDatabase(Consumer<String> done, Set<String> broken) implements StagedDatabase {

  @Override
  public Optional<String> dead() {
    return Optional.empty();
  }

  @Override
  public void killBackend() {
    done.accept("kill backend");
  }

  @Override
  public void kill() {
    done.accept("kill database");
    broken.add("database");
  }

  @Override
  public void start() {
    done.accept("start database");
    broken.remove("database");
  }

  @Override
  public void freeze() {
    done.accept("freeze database");
    broken.add("database");
  }

  @Override
  public void thaw() {
    done.accept("thaw database");
    broken.remove("database");
  }

  @Override
  public void awaitAccepting() {
    done.accept("await database");
  }

  @Override
  public long blockedBehind(String node) {
    return 0;
  }
}
