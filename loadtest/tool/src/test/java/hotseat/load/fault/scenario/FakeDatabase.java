package hotseat.load.fault.scenario;

import hotseat.load.fault.stage.StagedDatabase;
import java.util.Optional;

/** The database of a {@link FakeStage}. */
record FakeDatabase(StageLog log) implements StagedDatabase {

  @Override
  public Optional<String> dead() {
    return Optional.empty();
  }

  @Override
  public void killBackend() {
    log.does("kill backend");
  }

  @Override
  public void kill() {
    log.breaks("kill database", "database");
  }

  @Override
  public void start() {
    log.mends("start database", "database");
  }

  @Override
  public void freeze() {
    log.breaks("freeze database", "database");
  }

  @Override
  public void thaw() {
    log.mends("thaw database", "database");
  }

  @Override
  public void awaitAccepting() {
    log.does("await database");
  }

  @Override
  public long blockedBehind(String node) {
    return 0;
  }
}
