package hotseat.contract;

import hotseat.load.launch.Contestant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract as kept by optimistic locking, by two nodes that know nothing of each other. */
@Order(1) // It takes long, so it starts first.
class PostgresContractTest extends DurableContract {

  @RegisterExtension
  static final Running POSTGRES =
      Running.system(() -> LocalSystem.start(Contestant.POSTGRES.program(), 2));

  /** On one area every change waits for the disk alone. Ten thousand would take half a minute. */
  @Override
  int changesToRemember() {
    return 1_000;
  }
}
