package hotseat.contract;

import hotseat.load.launch.Contestant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract, kept by one actor per seat in a cluster of three nodes, on the official Postgres.
 */
@Tag("docker")
class ActorInContainerTest extends DurableContract {

  @RegisterExtension
  static final Running SYSTEM =
      Running.system(
          () ->
              LocalSystem.start(Contestant.ACTOR.program(), 3, (_, _) -> OfficialPostgres.start()));
}
