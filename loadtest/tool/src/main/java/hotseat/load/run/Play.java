package hotseat.load.run;

import hotseat.load.failure.Failure;
import hotseat.load.fault.scenario.Script;
import hotseat.load.fault.stage.Stage;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays a script beside the load, as soon as the load has begun. */
final class Play implements AutoCloseable {

  // The end of the script ends the load, so the script runs on only if the load ended by itself.
  private static final long OVERTIME_MAX_MS = TimeUnit.SECONDS.toMillis(5);

  private final CountDownLatch curtain = new CountDownLatch(1);
  private final Thread thread;
  private volatile Optional<String> failure = Optional.of("the load never began");

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
   * Starts a thread that waits for {@link #begin} and then plays the script.
   *
   * @param atEnd runs when the script has ended, for whatever reason
   */
  static Play of(Script script, Stage stage, Runnable atEnd) {
    return new Play(script, stage, atEnd);
  }

  private void play(Script script, Stage stage) {
    try {
      curtain.await();
      failure = Optional.of("the fault script did not finish");
      script.play(stage);
      failure = Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Failure e) {
      failure = Optional.of("the fault script failed: " + e.getMessage());
    }
  }

  /** Reports that the load has begun; may be called again. */
  void begin() {
    curtain.countDown();
  }

  /** Waits a while for the script to end, and returns what kept it from ending properly. */
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
