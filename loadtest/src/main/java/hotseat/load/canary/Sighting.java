package hotseat.load.canary;

import hotseat.load.violation.Violation;

/**
 * Something planted that a check has found.
 *
 * @param seat empty where what is wrong is not wrong with one seat
 */
public record Sighting(Violation violation, String show, String seat) {}
