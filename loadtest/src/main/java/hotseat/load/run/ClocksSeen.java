package hotseat.load.run;

import hotseat.load.history.ClockReading;
import java.time.Duration;
import java.util.List;

/**
 * What the runner knows of clocks.
 *
 * @param doubt how far the machine's clock may have jumped
 * @param readings of the clock that the database shows; none where that may be another one, or
 *     where something between it and the nodes is slow on purpose, so that they cannot know it well
 */
record ClocksSeen(Duration doubt, List<ClockReading> readings) {}
