package hotseat.contract;

import hotseat.load.launch.Contestant;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract as kept in memory by one node, the executable specification. */
class MemoryContractTest extends WholeContract {

  @RegisterExtension
  static final Running MEMORY =
      Running.system(() -> LocalSystem.start(Contestant.MEMORY.program(), 1));
}
