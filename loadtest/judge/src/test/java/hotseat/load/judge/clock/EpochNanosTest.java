package hotseat.load.judge.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EpochNanosTest {

  @Test
  void aTimeSurvivesTheConversionToANumber() {
    Instant time = Instant.parse("2026-01-01T10:00:00.123456789Z");
    Instant before = Instant.parse("1969-12-31T23:59:59.999999999Z");

    assertThat(EpochNanos.of(Instant.ofEpochSecond(2, 3))).isEqualTo(2_000_000_003L);
    assertThat(EpochNanos.instant(EpochNanos.of(time))).isEqualTo(time);
    assertThat(EpochNanos.of(before)).isEqualTo(-1);
    assertThat(EpochNanos.instant(-1)).isEqualTo(before);
  }

  @Test
  void impossibleTimesAreClamped() {
    assertThat(EpochNanos.of(Instant.MAX)).isEqualTo(9_000_000_000_999_999_999L);
    assertThat(EpochNanos.of(Instant.MIN)).isEqualTo(-9_000_000_000_000_000_000L);
  }

  @Test
  void aDifferenceSaturatesInsteadOfOverflowing() {
    assertThat(EpochNanos.minus(5, 3)).isEqualTo(2);
    assertThat(EpochNanos.minus(3, 5)).isEqualTo(-2);
    assertThat(EpochNanos.minus(-3, 5)).isEqualTo(-8);
    assertThat(EpochNanos.minus(3, -5)).isEqualTo(8);
    assertThat(EpochNanos.minus(7, 7)).isZero();
    assertThat(EpochNanos.minus(0, Long.MAX_VALUE)).isEqualTo(-Long.MAX_VALUE);
    assertThat(EpochNanos.minus(0, Long.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(EpochNanos.minus(Long.MAX_VALUE, -1)).isEqualTo(Long.MAX_VALUE);
    assertThat(EpochNanos.minus(-2, Long.MAX_VALUE)).isEqualTo(Long.MIN_VALUE);
    assertThat(EpochNanos.minus(-1, Long.MAX_VALUE)).isEqualTo(Long.MIN_VALUE);
  }
}
