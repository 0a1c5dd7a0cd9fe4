package hotseat.actor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when the seats of each shard have been awake on this node without a gap.
 *
 * <p>A shard moves only after all of its seats have stopped. So as long as one of them has been
 * awake here, nobody else was allowed to decide about any of them; and what the last owner
 * elsewhere had decided before, it had decided before the first of them read its row. Its writes
 * are over one write term later. Until then a new owner reads the row before each answer.
 *
 * <p>Whoever asked each seat for the same would be right, too, but would make every seat that wakes
 * up slow, and not only those of a shard that has just come.
 */
public final class Tenure {

  // What two nodes believe the database's clock to be differs by less: half of a slow round trip.
  private static final Duration CLOCKS = Duration.ofMillis(500);

  private record Stay(Instant since, int awake) {}

  private final Duration doubt;
  private final Map<String, Stay> stays = new HashMap<>();

  /** With a new owner that reads the row before each answer for so long. */
  public Tenure(Duration doubt) {
    this.doubt = doubt;
  }

  /** For writes that may take effect for so long after their decision. */
  public static Tenure after(Duration writeTerm) {
    return new Tenure(writeTerm.plus(CLOCKS));
  }

  /**
   * A seat reads its row for the first time, so its shard is this node's.
   *
   * @return until when writes of the shard's last owner may arrive
   */
  synchronized Instant begin(String shard, Instant now) {
    Stay stay =
        stays.merge(shard, new Stay(now, 1), (here, _) -> new Stay(here.since(), here.awake() + 1));
    return stay.since().plus(doubt);
  }

  /** A seat has stopped, and nothing of it is on its way to the database. */
  synchronized void end(String shard) {
    stays.computeIfPresent(
        shard, (_, stay) -> stay.awake() == 1 ? null : new Stay(stay.since(), stay.awake() - 1));
  }

  /** A seat was ended by force, or by a bug, while a write of it was on its way. */
  synchronized void breakOff(String shard, Instant now) {
    stays.computeIfPresent(shard, (_, stay) -> new Stay(now, stay.awake()));
    end(shard);
  }
}
