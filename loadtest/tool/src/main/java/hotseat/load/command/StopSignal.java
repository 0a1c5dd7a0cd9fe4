package hotseat.load.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an interrupt of the working thread, and keeps the process alive
 * until that thread has cleaned up.
 *
 * <p>Clean-up therefore has one place, the {@code try} statements of the working thread, whether
 * the work ends by itself, fails or is stopped by the user.
 */
public final class StopSignal {

  // More than the whole clean-up may take, because everything that closes has a limit of its own.
  private static final int CLEANUP_MAX_S = 60;

  private final int exitCode;
  private final Thread worker = Thread.currentThread();
  private final CountDownLatch cleanedUp = new CountDownLatch(1);

  private StopSignal(int exitCode) {
    this.exitCode = exitCode;
  }

  /**
   * Does the work on this thread; when it returns, everything that it started must be gone.
   *
   * @param exitCode of this process if it was stopped and has cleaned up
   */
  public static void interrupts(int exitCode, Runnable work) {
    StopSignal signal = new StopSignal(exitCode);
    Thread hook = Thread.ofPlatform().name("stop").unstarted(signal::stopWorker);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      work.run();
    } finally {
      signal.cleanedUp.countDown();
      forget(hook);
    }
  }

  private void stopWorker() {
    worker.interrupt();
    boolean clean = false;
    try {
      clean = cleanedUp.await(CLEANUP_MAX_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Otherwise the exit code would be that of the signal, whatever was stopped.
    Runtime.getRuntime().halt(clean ? exitCode : ExitCode.FAILED);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is running already, and ends the process as soon as the clean-up is complete.
    }
  }
}
