package hotseat.load.judge;

import hotseat.load.evidence.Evidence;
import hotseat.load.judge.clock.Clock;
import java.time.Duration;
import java.util.List;

/** The clock of the contestant and the clock of the planted operations, kept apart. */
record Clocks(Clock contestant, Clock planted) {

  static Clocks of(List<Claims> claims, Evidence evidence) {
    return new Clocks(
        new Clock(
            claims.stream().map(Claims::clock).toList(),
            evidence.clockDoubt(),
            evidence.clockReadings()),
        new Clock(claims.stream().map(Claims::plantedClock).toList(), Duration.ZERO, List.of()));
  }

  Clock of(Chain chain) {
    return chain.isPlanted() ? planted : contestant;
  }
}
