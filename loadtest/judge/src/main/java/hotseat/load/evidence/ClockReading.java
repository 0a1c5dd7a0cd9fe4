package hotseat.load.evidence;

import java.time.Instant;

/**
 * A reading of the database's clock by the runner: at some moment between the two times of the
 * generator's clock, it showed this time. Taken only where both run on one machine, because the
 * monotonic clock of all its processes is the same.
 *
 * @param askedNanos before the reading
 * @param answeredNanos after the reading
 * @param at what the database's clock showed
 */
public record ClockReading(long askedNanos, long answeredNanos, Instant at) {}
