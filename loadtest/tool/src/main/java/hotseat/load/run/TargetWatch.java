package hotseat.load.run;

import hotseat.load.launch.NodeHealth;
import hotseat.load.launch.NodeHealth.Answer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Checks now and then that something still listens at each address of a target, because the
 * target's processes cannot be seen from here. A target that is slow under load is still there.
 */
final class TargetWatch implements AutoCloseable {

  private static final long LOOK_EVERY_MS = 1_000;

  // A single one may be a network glitch.
  private static final int ABSENCES_MAX = 3;

  private final List<URI> doors;
  private final Thread thread;
  private volatile Optional<URI> gone = Optional.empty();

  private TargetWatch(List<URI> doors, long lookEveryMs) {
    this.doors = doors;
    this.thread = Thread.ofVirtual().name("target watch").unstarted(() -> watch(lookEveryMs));
  }

  static TargetWatch start(List<URI> doors) {
    return start(doors, LOOK_EVERY_MS);
  }

  static TargetWatch start(List<URI> doors, long lookEveryMs) {
    TargetWatch watch = new TargetWatch(doors, lookEveryMs);
    watch.thread.start();
    return watch;
  }

  private void watch(long lookEveryMs) {
    int[] absences = new int[doors.size()];
    try {
      while (true) {
        Thread.sleep(lookEveryMs);
        gone = look(absences);
      }
    } catch (InterruptedException e) {
      // Closed: there is nothing more to watch.
      Thread.currentThread().interrupt();
    }
  }

  private Optional<URI> look(int[] absences) {
    Optional<URI> found = Optional.empty();
    for (int door = 0; door < absences.length; door++) {
      boolean isAbsent =
          switch (NodeHealth.ask(doors.get(door))) {
            case Answer.Refused() -> true;
            case Answer.Nowhere() -> true;
            case Answer.Silence(_) -> false;
            case Answer.Said(_, _) -> false;
          };
      absences[door] = isAbsent ? absences[door] + 1 : 0;
      if (absences[door] >= ABSENCES_MAX) {
        found = Optional.of(doors.get(door));
      }
    }
    return found;
  }

  /** An address where nothing listens any more. */
  Optional<URI> gone() {
    return gone;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
