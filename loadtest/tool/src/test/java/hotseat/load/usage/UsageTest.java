package hotseat.load.usage;

import static org.assertj.core.api.Assertions.assertThat;
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

  /** 20 a second, then 40 a second. */
  private static UsageReadings readings() {
    UsageReadings readings = new UsageReadings();
    readings.add(usage(1_000, 10));
    readings.add(usage(2_000, 30));
    readings.add(usage(3_000, 70));
    return readings;
  }

  @Test
  void windowInsideOfTheReadingsIsCutOutOfThem() {
    assertThat(readings().between(1_500, 2_250)).containsEntry("service", 20.0);
  }

  @Test
  void windowBeyondTheReadingsIsCutToThem() {
    assertThat(readings().between(0, Long.MAX_VALUE)).containsEntry("service", 60.0);
    assertThat(readings().between(2_500, 9_000)).containsEntry("service", 20.0);
  }

  @Test
  void traceReadsAtItsBeginningMeanwhileAndAtItsEnd() {
    AtomicLong reading = new AtomicLong();
    UsageTrace trace =
        UsageTrace.start(
            () -> {
              long number = reading.incrementAndGet();
              return usage(number, 2.0 * number);
            });
    assertThat(reading).hasPositiveValue();
    await().until(() -> reading.get() >= 2);
    trace.close();
    assertThat(trace.between(1, reading.get()))
        .containsEntry("service", (double) (2 * (reading.get() - 1)));
  }
}
