package hotseat.contract;

import hotseat.load.launch.Program;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Not a test of its own: the contention contracts against a node that is wrong on purpose. */
class RacyUnderContention implements ContentionContract, ReconciliationContract {

  private static final Program RACY =
      new Program("racy", "shared-model", "hotseat.reference.RacyNode", 0, 1);

  @RegisterExtension static final Running SYSTEM = Running.system(() -> LocalSystem.start(RACY, 1));
}
