package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static Usage usage(long nanos, double service) {
    return new Usage(nanos, Map.of("service", service));
  }

  @Test
  void useIsInterpolatedBetweenTwoReadings() {
    assertThat(usage(1_000, 10).at(1_250, usage(2_000, 30)).counters())
        .containsEntry("service", 15.0);
  }

  @Test
  void useIsTheDifferenceOfTwoReadings() {
    assertThat(usage(2_000, 30).since(usage(1_000, 10))).containsEntry("service", 20.0);
  }

  @Test
  void windowContainsOnlyItsPartOfTheTrace() {
    AtomicLong readings = new AtomicLong();
    AtomicLong began = new AtomicLong();
    UsageTrace trace =
        UsageTrace.start(
            () -> {
              long now = System.nanoTime();
              if (readings.incrementAndGet() == 1) {
                began.set(now);
              }
              return usage(now, (now - began.get()) / 1e9);
            });
    await().until(() -> readings.get() >= 4);
    trace.close();
    long from = began.get() + 300_000_000;
    assertThat(trace.between(from, from + 600_000_000).get("service"))
        .isCloseTo(0.6, within(0.001));
  }

  @Test
  void windowEndsWhereTheTraceEnds() {
    UsageTrace trace = UsageTrace.start(() -> usage(System.nanoTime(), 7));
    trace.close();
    assertThat(trace.between(0, Long.MAX_VALUE)).containsEntry("service", 0.0);
  }
}
