package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.Clock;
import hotseat.load.judge.clock.ClockSamples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long DAY = 86_400 * SECOND;
  private static final long ALLOWANCE = Clock.ALLOWANCE.toNanos();

  // A second with this many answers is believed, and with one less it is not.
  private static final int MANY = 16;
  private static final int KEPT = 64;
  private static final int SECONDS_MAX = 100_000;

  private final ClockSamples samples = new ClockSamples();
  private int ordinal;

  @Test
  void aTimeBeyondTheAllowanceContradictsTheSecondsAround() {
    exact(4, 0);
    exact(5, 0);
    exact(6, 0);

    assertThat(contradicting(5, ALLOWANCE)).isEmpty();
    assertThat(contradicting(5, -ALLOWANCE)).isEmpty();
    assertThat(contradicting(5, ALLOWANCE + 1)).hasValue(2);
    assertThat(contradicting(5, -ALLOWANCE - 1)).hasValue(2);
  }

  @Test
  void agreementWithAnyOfTheSecondsAroundIsEnough() {
    exact(3, 7 * SECOND);
    exact(4, 2 * SECOND);
    exact(5, 0);
    exact(7, 3 * SECOND);
    exact(8, 9 * SECOND);

    assertThat(contradicting(5, 2 * SECOND)).isEmpty();
    assertThat(contradicting(5, 3 * SECOND)).isEmpty();
    assertThat(contradicting(5, 7 * SECOND)).hasValue(3);
    assertThat(contradicting(5, 9 * SECOND)).hasValue(3);
    assertThat(contradicting(6, 0)).isEmpty();
    assertThat(contradicting(6, 2 * SECOND)).hasValue(3);
  }

  @Test
  void nothingContradictsATimeAtTheEndsOfTheRun() {
    exact(4, 0);
    exact(5, 0);

    assertThat(contradicting(4, 9 * SECOND)).isEmpty();
    assertThat(contradicting(5, 9 * SECOND)).isEmpty();
    assertThat(contradicting(3, 9 * SECOND)).isEmpty();
    assertThat(contradicting(6, 9 * SECOND)).isEmpty();
  }

  @Test
  void theClockDoubtOfTheRecorderIsAddedToTheAllowance() {
    exact(4, 0);
    exact(5, 0);
    exact(6, 0);
    Clock clock = clock(Duration.ofSeconds(2));

    assertThat(clock.doubtNanos(-DAY, DAY)).isEqualTo(2 * SECOND);
    assertThat(contradicting(clock, 5, ALLOWANCE + 2 * SECOND)).isEmpty();
    assertThat(contradicting(clock, 5, ALLOWANCE + 2 * SECOND + 1)).hasValue(2);
  }

  @Test
  void aStepBackInManyAnswersIsAClockDoubt() {
    many(MANY, 4, 0);
    many(MANY, 6, -3 * SECOND);

    assertThat(clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
    assertThat(clock(Duration.ofSeconds(1)).doubtNanos(-DAY, DAY)).isEqualTo(4 * SECOND);
  }

  @Test
  void theLargestStepBackCounts() {
    many(MANY, 4, 0);
    many(MANY, 5, -3 * SECOND);
    many(MANY, 6, -4 * SECOND);

    assertThat(clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
  }

  @Test
  void aStepForwardIsNoClockDoubt() {
    many(MANY, 4, 0);
    many(MANY, 5, 3 * SECOND);

    assertThat(clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isZero();
  }

  @Test
  void fewAnswersDoNotShowAStep() {
    many(MANY, 4, 0);
    many(MANY - 1, 5, -3 * SECOND);

    assertThat(clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isZero();
  }

  @Test
  void aSecondWithContradictoryAnswersShowsNoStep() {
    many(MANY, 4, 0);
    many(MANY, 5, -3 * SECOND);
    exact(5, -2 * SECOND);

    assertThat(clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isZero();
  }

  @Test
  void aSingleWrongAnswerIsOutvoted() {
    for (int second = 4; second <= 6; second++) {
      exact(second, 9 * SECOND);
      many(2, second, 0);
    }

    assertThat(contradicting(5, 0)).isEmpty();
    assertThat(contradicting(5, 9 * SECOND)).isPresent();
  }

  @Test
  void theQuickestAnswersDecide() {
    for (int second = 4; second <= 6; second++) {
      for (int i = 0; i < KEPT; i++) {
        sample(second, -5 * SECOND, 5 * SECOND);
      }
    }
    assertThat(contradicting(5, 3 * SECOND)).isEmpty();
    for (int second = 4; second <= 6; second++) {
      exact(second, 0);
    }
    assertThat(contradicting(5, 3 * SECOND)).isPresent();
  }

  @Test
  void samplesOfAllLanesMakeOneClock() {
    ClockSamples others = new ClockSamples();
    many(MANY - 1, 4, 0);
    many(MANY, 5, -3 * SECOND);
    others.add(operation(4 * SECOND, 4 * SECOND), 4 * SECOND, 99);
    Clock clock = new Clock(List.of(samples, others), Duration.ZERO, List.of());

    assertThat(clock.doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
  }

  @Test
  void anOperationThatEndsBeforeItBeginsIsNoSample() {
    sample(4, 1, 0);
    many(MANY, 4, 0);
    many(MANY, 5, -3 * SECOND);

    assertThat(clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
  }

  @Test
  void nothingContradictsAnOperationThatEndsBeforeItBegins() {
    for (int second = 1; second <= 9; second++) {
      exact(second, 0);
    }
    Clock clock = clock(Duration.ZERO);

    assertThat(clock.contradicting(6 * SECOND, 4 * SECOND, 99 * SECOND)).isEmpty();
    assertThat(clock.contradicting(8 * SECOND, 4 * SECOND, 99 * SECOND)).isEmpty();
  }

  @Test
  void noMoreSecondsAreKeptThanADayHas() {
    for (int second = 0; second < SECONDS_MAX + 5; second++) {
      exact(second, 0);
    }
    exact(SECONDS_MAX - 3, 9 * SECOND);

    assertThat(samples.windows()).hasSize(SECONDS_MAX);
    assertThat(contradicting(SECONDS_MAX - 2, 9 * SECOND)).isPresent();
    many(2, SECONDS_MAX - 3, 9 * SECOND);
    assertThat(contradicting(SECONDS_MAX - 2, 9 * SECOND)).isEmpty();
  }

  private void many(int count, long second, long offset) {
    for (int i = 0; i < count; i++) {
      exact(second, offset);
    }
  }

  /** Adds an answer without any duration, which gives the offset exactly. */
  private void exact(long second, long offset) {
    sample(second, offset, offset);
  }

  /** Adds an answer with an interval as wide as the range of offsets that it leaves open. */
  private void sample(long second, long low, long high) {
    long completed = second * SECOND;
    samples.add(operation(completed - (high - low), completed), completed + low, ordinal++);
  }

  private OptionalInt contradicting(long second, long offset) {
    return contradicting(clock(Duration.ZERO), second, offset);
  }

  private static OptionalInt contradicting(Clock clock, long second, long offset) {
    long moment = second * SECOND;
    return clock.contradicting(moment, moment, moment + offset);
  }

  private Clock clock(Duration doubt) {
    return new Clock(List.of(samples), doubt, List.of());
  }

  private static Operation operation(long invoked, long completed) {
    return new Operation(
        new UUID(0, 0),
        Kind.LOOK,
        0,
        Recorded.SHOW,
        "A-1",
        Optional.empty(),
        0,
        0,
        Once.ONCE,
        invoked,
        invoked,
        completed,
        Outcome.OBSERVED,
        200,
        "",
        false,
        Optional.empty(),
        ServerTime.NOT_REPORTED);
  }
}
