package hotseat.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract, plus what every implementation with a database promises. */
abstract class DurableContract extends WholeContract {

  @Nested
  class Restart implements RestartContract {}
}
