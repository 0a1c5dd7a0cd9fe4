package hotseat.contract;

import hotseat.load.launch.Contestant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract, kept by optimistic locking on two nodes that do not know of each other, on the
 * official Postgres.
 */
@Tag("docker")
class PostgresInContainerTest extends DurableContract {

  @RegisterExtension
  static final Running SYSTEM =
      Running.system(
          () ->
              LocalSystem.start(
                  Contestant.POSTGRES.program(), 2, (_, _) -> OfficialPostgres.start()));

  /** On one area each change waits for the disk alone; ten thousand would take half a minute. */
  @Override
  int changesToRemember() {
    return 1_000;
  }
}
