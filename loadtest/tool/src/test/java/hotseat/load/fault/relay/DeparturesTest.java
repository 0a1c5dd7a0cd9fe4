package hotseat.load.fault.relay;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.relay.Lane.Passing;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeparturesTest {

  private static final long BEGAN = 1_000;

  private final Departures departures = new Departures(BEGAN);

  private static long after(long ms) {
    return BEGAN + TimeUnit.MILLISECONDS.toNanos(ms);
  }

  @Test
  void bytesLeaveAtOnceOnAFreeLane() {
    assertThat(departures.next(100, after(5), Link.FREE, after(7))).isEqualTo(after(5));
  }

  @Test
  void aDelayAddsLatencyWithoutReducingThroughput() {
    Passing late = new Passing(Duration.ofMillis(500), Lane.UNLIMITED);
    for (int ms = 0; ms < 100; ms++) {
      assertThat(departures.next(100, after(ms), late, after(ms))).isEqualTo(after(ms + 500));
    }
  }

  @Test
  void onANarrowLaneBytesLeaveOneAfterTheOther() {
    Passing narrow = new Passing(Duration.ZERO, 1_000);
    assertThat(departures.next(100, after(0), narrow, after(0))).isEqualTo(after(100));
    assertThat(departures.next(50, after(0), narrow, after(0))).isEqualTo(after(150));
    assertThat(departures.next(50, after(0), narrow, after(150))).isEqualTo(after(200));
  }

  @Test
  void aNarrowLaneSavesNothingUpWhileItIsIdle() {
    Passing narrow = new Passing(Duration.ZERO, 1_000);
    assertThat(departures.next(100, after(900), narrow, after(900))).isEqualTo(after(1_000));
    assertThat(departures.next(100, after(900), narrow, after(3_000))).isEqualTo(after(3_100));
  }

  @Test
  void aNarrowLaneMayBeLateAsWell() {
    Passing lane = new Passing(Duration.ofMillis(500), 1_000);
    assertThat(departures.next(100, after(0), lane, after(0))).isEqualTo(after(600));
    assertThat(departures.next(100, after(0), lane, after(600))).isEqualTo(after(700));
  }
}
