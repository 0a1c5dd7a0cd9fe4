package hotseat.load.run;

import hotseat.load.evidence.ClockReading;
import java.time.Duration;
import java.util.List;

/**
 * What the runner knows about clocks.
 *
 * @param doubt how far the machine's clock may have jumped
 * @param readings of the clock that the database shows; none if that may be another clock, or if
 *     something between the database and the nodes is slow on purpose, so that the nodes cannot
 *     know its time well
 */
record ClocksSeen(Duration doubt, List<ClockReading> readings) {}
