package hotseat.load.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C and SIGTERM an interrupt of the working thread, and the process wait until that
 * thread has cleaned up.
 *
 * <p>So cleaning up has one place, the {@code try} statements of the working thread, whether the
 * work ends by itself, fails or is stopped by hand.
 */
public final class StopSignal {

  // More than everything together may take, for all that closes does so within limits of its own.
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
   * @param exitCode of this process when it was stopped and has cleaned up
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
    // Without this the exit code would be that of the signal, whatever was stopped.
    Runtime.getRuntime().halt(clean ? exitCode : ExitCode.FAILED);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs already, and ends the process as soon as it has seen that all is clean.
    }
  }
}
