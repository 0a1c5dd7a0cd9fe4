package hotseat.load.container;

import hotseat.load.command.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts how often each container of a project has died. Docker may start one again at once, so
 * whoever looks now and then at what runs would not notice.
 */
final class Deaths implements AutoCloseable {

  private static final long TOLD_MAX_MS = 10_000;

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
                // What happens before the engine listens to this command is told afterwards.
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
      // No more of them, as at the end.
    }
    end();
  }

  /** Nobody knows any more who dies. */
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
      throw new Failure("docker events has ended: nobody knows which containers died");
    }
    return counts.getOrDefault(id, 0);
  }

  /** Waits for it to have died more often than that; whoever is interrupted waits no longer. */
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

  /** The same of one that was ended: what Docker has done it tells at once. */
  void demand(String id, int count, String name) {
    if (!comesWithin(id, count, TOLD_MAX_MS)) {
      throw new Failure("Docker does not tell that " + name + " has ended");
    }
  }

  @Override
  public void close() {
    events.destroy();
    events.onExit().join();
  }
}
