package hotseat.load.history;

import java.time.Instant;

/**
 * The database's clock, as whoever runs the load has read it: at some moment between the two on the
 * generator's clock it was so late there. Only where both run on one machine, where the monotonic
 * clock of all processes is the same.
 *
 * @param askedNanos before it was asked
 * @param toldNanos after the answer
 * @param at what the database's clock showed
 */
public record ClockReading(long askedNanos, long toldNanos, Instant at) {}
