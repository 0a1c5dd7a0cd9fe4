package hotseat.load.run;

import hotseat.load.command.Failure;
import hotseat.load.fault.Script;
import hotseat.load.fault.Stage;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A script that is played beside the load, as soon as that has begun. */
final class Play implements AutoCloseable {

  // When the load has ended so has the script, unless the load has ended by itself.
  private static final long OVERTIME_MAX_MS = TimeUnit.SECONDS.toMillis(5);

  private final CountDownLatch curtain = new CountDownLatch(1);
  private final Thread thread;
  private volatile Optional<String> failure = Optional.of("the load has never begun");

  private Play(Script script, Stage stage, Runnable atEnd) {
    this.thread =
        Thread.ofPlatform()
            .name("script")
            .start(
                () -> {
                  play(script, stage);
                  atEnd.run();
                });
  }

  /**
   * Waits for the load.
   *
   * @param atEnd is run when the script has ended, however it has
   */
  static Play of(Script script, Stage stage, Runnable atEnd) {
    return new Play(script, stage, atEnd);
  }

  private void play(Script script, Stage stage) {
    try {
      curtain.await();
      failure = Optional.of("the script did not come to its end");
      script.play(stage);
      failure = Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Failure e) {
      failure = Optional.of("the script broke off: " + e.getMessage());
    }
  }

  /** The load is there. May be called again. */
  void begin() {
    curtain.countDown();
  }

  /** Waits for its end, and returns what kept it from that. */
  Optional<String> ended() throws InterruptedException {
    if (curtain.getCount() == 0) {
      thread.join(OVERTIME_MAX_MS);
    }
    return failure;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
