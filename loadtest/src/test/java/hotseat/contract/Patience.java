package hotseat.contract;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks until it is decided. A 503 or 504 is no decision; with the same key it is safe to repeat.
 */
final class Patience {

  // Far more than any healthy system needs for one command.
  private static final int ATTEMPTS_MAX = 200;

  // A buyer who asks again at once takes the machine from what it waits for.
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private Patience() {}

  /** Before the same is asked again. */
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
