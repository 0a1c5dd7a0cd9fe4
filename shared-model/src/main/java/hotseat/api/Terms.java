package hotseat.api;

import java.time.Duration;

/**
 * How long a command may have an effect. Its client waits no longer than the request's deadline for
 * an answer, and no write that was decided by then takes effect more than a write term later. So
 * even a command without an answer is settled after the sum of both.
 *
 * @param request the longest that an implementation works on a request
 */
public record Terms(Duration request) {

  /** How long a write is valid after its decision; one that arrives later has no effect. */
  // As long as a node waits for the database's answer to a write.
  public static final Duration WRITE = Duration.ofSeconds(2);

  // Longer than any healthy failover takes to notice, shorter than a person's patience.
  private static final int REQUEST_MS = 5_000;

  // A shorter deadline ends before a busy database has answered once.
  private static final int REQUEST_MIN_MS = 100;

  // Proxies and clients do not wait longer.
  private static final int REQUEST_MAX_MS = 60_000;

  public static Terms of(Environment environment) {
    return new Terms(
        Duration.ofMillis(
            environment.number(
                "HOTSEAT_REQUEST_DEADLINE_MS", REQUEST_MS, REQUEST_MIN_MS, REQUEST_MAX_MS)));
  }

  /**
   * When this much time has passed since its last attempt, a command has had its effect or never
   * will.
   */
  public Duration settled() {
    return request.plus(WRITE);
  }
}
