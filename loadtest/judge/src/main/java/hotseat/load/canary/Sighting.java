package hotseat.load.canary;

import hotseat.load.result.Violation;

/**
 * A planted violation that a check found.
 *
 * @param seat empty if the violation is not one of a single seat
 */
public record Sighting(Violation violation, String show, String seat) {}
