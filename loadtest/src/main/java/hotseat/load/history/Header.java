package hotseat.load.history;

import java.util.List;

/**
 * What stands in front of a history.
 *
 * @param scheduleHash of the operations that the seed gives, whoever carries them out
 * @param nodes base URLs; operations name them by their number
 * @param measuredFromNanos what completed before belongs to the warm-up: it is checked, not counted
 * @param measuredToNanos what completed later, too
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
    long measuredToNanos) {}
