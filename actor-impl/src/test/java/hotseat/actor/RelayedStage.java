package hotseat.actor;

import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.RelayedOffice;
import hotseat.store.TestDatabase;

/**
 * One owner without rivals, on a database of its own. The relay only makes it wait where a test
 * needs it.
 */
record RelayedStage(RelayedOffice relayed, Stage stage) implements AutoCloseable {

  static RelayedStage fresh() {
    RelayedOffice relayed = RelayedOffice.on(TestDatabase.fresh());
    return new RelayedStage(relayed, new Stage(relayed.office(), Stage.TRUSTING));
  }

  TestDatabase server() {
    return office().server();
  }

  Relay relay() {
    return relayed.relay();
  }

  BoxOffice office() {
    return relayed.office();
  }

  @Override
  public void close() {
    stage.close();
    relayed.close();
  }
}
