package hotseat.contract;

import hotseat.load.launch.Contestant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract kept by one actor per seat, in a cluster of three nodes. */
@Order(1) // It takes long, so it starts first.
class ActorContractTest extends DurableContract {

  @RegisterExtension
  static final Running ACTOR =
      Running.system(() -> LocalSystem.start(Contestant.ACTOR.program(), 3));
}
