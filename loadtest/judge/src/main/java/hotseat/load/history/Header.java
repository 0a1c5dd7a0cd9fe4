package hotseat.load.history;

import java.util.List;
import java.util.Map;

/**
 * The header of a history.
 *
 * @param scheduleHash of the operations that the seed generates, whichever contestant runs them
 * @param nodes base URLs; operations name them by their number
 * @param measuredFromNanos start of the measured window; operations that completed before are the
 *     warm-up: they are checked, not counted
 * @param measuredToNanos end of the measured window; the same holds for operations that completed
 *     later
 * @param areas the capacity of each standing area, as the shows were created; empty without areas,
 *     and where it was not recorded, as in histories of format 1
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

  /** For a history without areas that has only the oldest canary. */
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
