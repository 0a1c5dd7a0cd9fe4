package hotseat.actor;

import hotseat.testing.ManualTicker;
import hotseat.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A node with a guard, on a machine whose two clocks a test moves. */
final class GuardedNode {

  static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
  static final Duration TERM = Duration.ofSeconds(10);
  static final Duration HALF_A_TERM = TERM.dividedBy(2);
  static final Duration WRITE_TERM = Duration.ofSeconds(2);
  static final Duration DISTRUST = Duration.ofSeconds(25);

  private final ManualTicker ticker = new ManualTicker();
  private final SettableClock wall = new SettableClock();
  private final ReadGuard guard = guard(InstantSource.fixed(NOW));

  /** Another guard on this machine. */
  ReadGuard guard(InstantSource clock) {
    return new ReadGuard(
        clock, new GuardSettings(TERM, WRITE_TERM, DISTRUST, TERM), new MachineTime(ticker, wall));
  }

  ReadGuard guard() {
    return guard;
  }

  /** Both clocks advance. */
  void pass(Duration time) {
    ticker.pass(time);
    wall.pass(time);
  }

  /** Only the wall clock shows the suspension when it is over. */
  void suspendMachine(Duration time) {
    wall.pass(time);
  }

  void setWallClock(Duration by) {
    wall.pass(by);
  }

  /** It is awake, and has renewed its lease. */
  void live() {
    guard.awake();
    guard.renew(guard.now());
  }
}
