package hotseat.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract, and what is promised by everything that keeps its seats in a database. */
abstract class DurableContract extends WholeContract {

  @Nested
  class Restart implements RestartContract {}
}
