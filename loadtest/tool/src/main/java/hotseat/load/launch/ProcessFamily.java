package hotseat.load.launch;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A process and all of its running descendants. */
record ProcessFamily(ProcessHandle parent, List<ProcessHandle> children) {

  // Children that notice the end of their parent do so at once, unless they are in the middle of a
  // statement. Those that do not are killed.
  private static final long ORPHANS_MAX_MS = 2_000;
  private static final long KILLED_MAX_MS = 5_000;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  static ProcessFamily of(long pid) {
    ProcessHandle parent =
        ProcessHandle.of(pid).orElseThrow(() -> new Failure("there is no process " + pid));
    return new ProcessFamily(parent, parent.descendants().toList());
  }

  /** The parent first: it must not start children that would miss the signal. */
  void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    all().map(process -> Long.toString(process.pid())).forEach(command::add);
    try {
      new ProcessBuilder(command).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the parent, and returns when the children have ended. */
  void beheaded() {
    parent.destroyForcibly();
    if (!endWithin(ORPHANS_MAX_MS)) {
      children.forEach(ProcessHandle::destroyForcibly);
      endWithin(KILLED_MAX_MS);
    }
  }

  private boolean endWithin(long timeoutMs) {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    while (all().anyMatch(ProcessFamily::isThere) && System.nanoTime() - untilNanos < 0) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    return all().noneMatch(ProcessFamily::isThere);
  }

  /** A process that was killed and that its parent has not reaped has no command any more. */
  static boolean isThere(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(parent), children.stream());
  }
}
