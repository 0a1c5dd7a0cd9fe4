package hotseat.postgres;

import hotseat.api.Environment;
import hotseat.api.Terms;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/** How often and how patiently a lost race is run again. */
public record RetrySettings(Duration deadline, int attemptsMax, IntervalFunction pauseMs) {

  // Two hundred callers on one row lose most races; with fewer attempts many give up within the
  // deadline, with more the deadline ends it first.
  private static final int ATTEMPTS_MAX = 100;

  // A few round trips: a shorter pause meets the same winner again. A longer one is better still
  // on a single hot key and worse on fifty, see decision 0009.
  private static final int PAUSE_FIRST_MS = 4;

  // The longest pause, on average, bounds how long a freed row can lie unused while all its callers
  // sleep.
  private static final Duration PAUSE_MAX = Duration.ofMillis(200);

  private static final double PAUSE_GROWTH = 1.75;

  // Half of each pause is chance, so that those who lost together do not come back together.
  private static final double PAUSE_JITTER = 0.5;

  public static RetrySettings of(Environment environment) {
    return new RetrySettings(
        Terms.of(environment).request(),
        environment.number("HOTSEAT_POSTGRES_ATTEMPTS_MAX", ATTEMPTS_MAX, 1, 1_000),
        pauses(
            Duration.ofMillis(
                environment.number("HOTSEAT_POSTGRES_PAUSE_MS", PAUSE_FIRST_MS, 1, 200))));
  }

  /** Chance comes after the bound; before it, all who wait longest would wait the same. */
  private static IntervalFunction pauses(Duration first) {
    IntervalFunction growing =
        IntervalFunction.ofExponentialBackoff(first, PAUSE_GROWTH, PAUSE_MAX);
    return attempt ->
        IntervalFunction.ofRandomized(growing.apply(attempt), PAUSE_JITTER).apply(attempt);
  }
}
