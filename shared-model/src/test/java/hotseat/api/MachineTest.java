package hotseat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class MachineTest {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Ticker ticker = Machine.real().ticker();

  private Duration paused() {
    long fromNanos = ticker.nanos();
    ticker.pause(PAUSE.toNanos());
    return Duration.ofNanos(ticker.nanos() - fromNanos);
  }

  /** Locks and queues may leave a permit behind, with which the next park returns at once. */
  @Test
  void pauseIsNotCutShortByAPermitLeftBehind() {
    LockSupport.unpark(Thread.currentThread());
    assertThat(paused()).isGreaterThanOrEqualTo(PAUSE);
  }

  @Test
  void interruptEndsThePauseAndIsKept() {
    Thread.currentThread().interrupt();
    ticker.pause(Duration.ofDays(1).toNanos());
    assertThat(Thread.interrupted()).isTrue();
  }
}
