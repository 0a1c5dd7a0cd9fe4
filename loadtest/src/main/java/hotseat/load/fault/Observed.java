package hotseat.load.fault;

import hotseat.load.check.Reconciliation;
import java.nio.file.Path;

/**
 * Everything that was seen of a scenario, for those who look for traces in it.
 *
 * @param journal what was done
 * @param tally what the buyers saw
 * @param watch what the nodes told about themselves
 * @param check what was wrong, and how many in doubt had their effect
 * @param databaseLog what the server said
 */
public record Observed(
    Journal journal,
    Tally tally,
    Watch watch,
    Reconciliation.Result check,
    Wires wires,
    Path databaseLog) {}
