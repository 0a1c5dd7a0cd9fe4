package hotseat.load.history;

import java.util.List;
import java.util.Map;

/**
 * What stands in front of a history.
 *
 * @param scheduleHash of the operations that the seed gives, whoever carries them out
 * @param nodes base URLs; operations name them by their number
 * @param measuredFromNanos what completed before belongs to the warm-up: it is checked, not counted
 * @param measuredToNanos what completed later, too
 * @param areas the room of each standing area, as the shows were created; without areas, and where
 *     nobody has written it down, as in histories of format 1, there are none
 * @param canaries which set of violations is planted in it; 0 before there were sets
 */
public record Header(
    String workload,
    String contestant,
    int trial,
    long seed,
    String scheduleHash,
    int buyers,
    List<String> nodes,
    long measuredFromNanos,
    long measuredToNanos,
    Map<String, Long> areas,
    int canaries) {

  public Header {
    areas = areas == null ? Map.of() : Map.copyOf(areas);
  }

  /** Of a history that does not tell of areas, and in which only the oldest canary is. */
  public Header(
      String workload,
      String contestant,
      int trial,
      long seed,
      String scheduleHash,
      int buyers,
      List<String> nodes,
      long measuredFromNanos,
      long measuredToNanos) {
    this(
        workload,
        contestant,
        trial,
        seed,
        scheduleHash,
        buyers,
        nodes,
        measuredFromNanos,
        measuredToNanos,
        Map.of(),
        0);
  }
}
