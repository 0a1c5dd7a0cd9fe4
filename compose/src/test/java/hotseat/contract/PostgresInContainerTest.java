package hotseat.contract;

import hotseat.load.serve.Contestant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract kept by optimistic locking, by two nodes that know nothing of each other, on the
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

  /** On one area every change waits for the disk alone; ten thousand would take half a minute. */
  @Override
  int changesToRemember() {
    return 1_000;
  }
}
