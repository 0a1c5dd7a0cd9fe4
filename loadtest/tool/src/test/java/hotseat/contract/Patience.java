package hotseat.contract;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a request until it is decided. A 503 or 504 is no decision, and with the same key a retry
 * is safe.
 */
final class Patience {

  // Far more than any healthy system needs for one command.
  private static final int ATTEMPTS_MAX = 200;

  // A buyer that retries at once takes the processor from what it waits for.
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private Patience() {}

  /** The pause before a retry. */
  static void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  static Answer decided(Client client, Request request) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Answer answer = client.send(request);
      if (answer.isDecided()) {
        return answer;
      }
      pause();
    }
    throw new AssertionError("not decided in " + ATTEMPTS_MAX + " attempts:\n" + request);
  }
}
