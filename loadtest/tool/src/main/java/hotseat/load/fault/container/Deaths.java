package hotseat.load.fault.container;

import hotseat.load.failure.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts how often each container of a project has died. Docker may restart one at once, so polling
 * the running containers would miss it.
 */
final class Deaths implements AutoCloseable {

  private static final long REPORT_MAX_MS = 10_000;

  private final Process events;
  private final Map<String, Integer> counts = new HashMap<>();
  private boolean hasEnded;

  private Deaths(Process events) {
    this.events = events;
  }

  static Deaths of(Docker docker, String project) {
    Instant now = Instant.now();
    Deaths deaths =
        new Deaths(
            docker.follow(
                "events",
                // Events from before the engine listens to this command are reported afterwards.
                "--since=%d.%09d".formatted(now.getEpochSecond(), now.getNano()),
                "--filter=type=container",
                "--filter=event=die",
                "--filter=label=" + Container.PROJECT + "=" + project,
                "--format={{.Actor.ID}}"));
    Thread.ofVirtual().name("deaths").start(deaths::read);
    return deaths;
  }

  private void read() {
    try (BufferedReader reader = events.inputReader()) {
      for (String id = reader.readLine(); id != null; id = reader.readLine()) {
        add(id.strip());
      }
    } catch (IOException e) {
      // No more events, as at the end.
    }
    end();
  }

  /** The event stream has ended: from now on deaths are not counted. */
  private synchronized void end() {
    hasEnded = true;
    notifyAll();
  }

  private synchronized void add(String id) {
    counts.merge(id, 1, Integer::sum);
    notifyAll();
  }

  synchronized int count(String id) {
    if (hasEnded) {
      throw new Failure("docker events has ended, so the deaths of containers are not known");
    }
    return counts.getOrDefault(id, 0);
  }

  /** Waits until the container has died more often than this. An interrupt ends the wait. */
  synchronized boolean comesWithin(String id, int count, long maxMs) {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(maxMs);
    long restMs = maxMs;
    try {
      while (count(id) <= count && restMs > 0) {
        wait(restMs);
        restMs = TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return count(id) > count;
  }

  /**
   * The same for a container that was ended on purpose, which Docker reports at once. Fails without
   * a report.
   */
  void demand(String id, int count, String name) {
    if (!comesWithin(id, count, REPORT_MAX_MS)) {
      throw new Failure("Docker does not report that " + name + " has ended");
    }
  }

  @Override
  public void close() {
    events.destroy();
    events.onExit().join();
  }
}
