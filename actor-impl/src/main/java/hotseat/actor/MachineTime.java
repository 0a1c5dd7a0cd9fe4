package hotseat.actor;

import hotseat.api.Machine;
import hotseat.api.Ticker;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The two clocks of this machine: the ticker, which cannot be set but stands still while the
 * machine is suspended; and the wall clock, which is right after a suspension but can be set.
 */
record MachineTime(Ticker ticker, InstantSource wall) {

  static MachineTime of(Machine machine) {
    return new MachineTime(machine.ticker(), machine.wall());
  }

  /** One reading of both. */
  record Moment(long nanos, long wallMillis) {

    /** The larger of the two spans: a clock that stood still or was set back must not hide time. */
    Duration since(Moment earlier) {
      Duration byNanos = Duration.ofNanos(nanos - earlier.nanos);
      Duration byWall = Duration.ofMillis(wallMillis - earlier.wallMillis);
      return byWall.compareTo(byNanos) > 0 ? byWall : byNanos;
    }

    Moment minus(Duration span) {
      return new Moment(nanos - span.toNanos(), wallMillis - span.toMillis());
    }
  }

  Moment now() {
    return new Moment(ticker.nanos(), wall.millis());
  }
}
