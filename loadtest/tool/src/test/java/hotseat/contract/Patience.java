package hotseat.contract;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * Sends a request until it is decided. A 503 or 504 is no decision, and with the same key a retry
 * is safe.
 */
final class Patience {

  // A buyer that retries at once takes the processor from what it waits for.
  static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /** Sends a request until it is not turned away with the advice to come back later. */
  static Answer admitted(Client client, Request request) {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .until(() -> client.send(request), answer -> !answer.isTurnedAway());
  }

  static Answer decided(Client client, Request request) {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .until(() -> client.send(request), Answer::isDecided);
  }
}
