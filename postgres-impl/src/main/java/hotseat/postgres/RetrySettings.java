package hotseat.postgres;

import hotseat.api.Environment;
import hotseat.api.Terms;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a lost race is retried, after which pauses, and how many commands race at all.
 *
 * @param writers how many commands of a node may write the same row at a time
 */
public record RetrySettings(Duration deadline, int attemptsMax, Pauses pauseMs, int writers) {

  // Two hundred callers on one row lose most races; with fewer attempts many give up within the
  // deadline, with more the deadline comes first.
  private static final int ATTEMPTS_MAX = 100;

  // A few round trips: after a shorter pause the same winner wins again. A longer pause is better
  // on a single hot key and worse on fifty, see decision 0009.
  private static final int PAUSE_FIRST_MS = 4;

  // The longest average pause bounds how long a free row stays unused while all its callers sleep.
  private static final int PAUSE_MAX_MS = 200;

  private static final double PAUSE_GROWTH = 1.75;

  // Each pause varies by half its length either way: callers that lost together return apart.
  private static final double PAUSE_JITTER = 0.5;

  // With one, a node would never lose a race against itself; more of them lose more races.
  private static final int WRITERS = 2;

  public static RetrySettings of(Environment environment, RandomGenerator random) {
    return new RetrySettings(
        Terms.of(environment).request(),
        environment.number("HOTSEAT_POSTGRES_ATTEMPTS_MAX", ATTEMPTS_MAX, 1, 1_000),
        Pauses.growing(
            environment.number("HOTSEAT_POSTGRES_PAUSE_MS", PAUSE_FIRST_MS, 1, PAUSE_MAX_MS),
            PAUSE_GROWTH,
            PAUSE_MAX_MS,
            PAUSE_JITTER,
            random::nextDouble),
        environment.number("HOTSEAT_POSTGRES_ROW_WRITERS", WRITERS, 1, 1_000));
  }

  /** The same with a single attempt. */
  public RetrySettings once() {
    return new RetrySettings(deadline, 1, pauseMs, writers);
  }
}
