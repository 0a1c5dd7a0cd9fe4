package hotseat.load.judge;

import static hotseat.load.judge.ClockAnswers.DAY;
import static hotseat.load.judge.ClockAnswers.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.judge.clock.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A clock that many answers show before and after a step, and what counts as a step. */
class ClockStepTest {

  // A second with this many answers is believed, and with one less it is not.
  private static final int MANY = 16;

  private final ClockAnswers answers = new ClockAnswers();

  @Test
  void aStepBackInManyAnswersIsAClockDoubt() {
    answers.many(MANY, 4, 0);
    answers.many(MANY, 6, -3 * SECOND);

    assertThat(answers.clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
    assertThat(answers.clock(Duration.ofSeconds(1)).doubtNanos(-DAY, DAY)).isEqualTo(4 * SECOND);
  }

  @Test
  void theLargestStepBackCounts() {
    answers.many(MANY, 4, 0);
    answers.many(MANY, 5, -3 * SECOND);
    answers.many(MANY, 6, -4 * SECOND);

    assertThat(answers.clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
  }

  @Test
  void aStepForwardIsNoClockDoubt() {
    answers.many(MANY, 4, 0);
    answers.many(MANY, 5, 3 * SECOND);

    assertThat(answers.clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isZero();
  }

  @Test
  void fewAnswersDoNotShowAStep() {
    answers.many(MANY, 4, 0);
    answers.many(MANY - 1, 5, -3 * SECOND);

    assertThat(answers.clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isZero();
  }

  @Test
  void aSecondWithContradictoryAnswersShowsNoStep() {
    answers.many(MANY, 4, 0);
    answers.many(MANY, 5, -3 * SECOND);
    answers.exact(5, -2 * SECOND);

    assertThat(answers.clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isZero();
  }

  @Test
  void samplesOfAllLanesMakeOneClock() {
    ClockAnswers others = new ClockAnswers();
    answers.many(MANY - 1, 4, 0);
    answers.many(MANY, 5, -3 * SECOND);
    others.exact(4, 0);
    Clock clock = ClockAnswers.clock(Duration.ZERO, answers, others);

    assertThat(clock.doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
  }

  @Test
  void anOperationThatEndsBeforeItBeginsIsNoSample() {
    answers.sample(4, 1, 0);
    answers.many(MANY, 4, 0);
    answers.many(MANY, 5, -3 * SECOND);

    assertThat(answers.clock(Duration.ZERO).doubtNanos(-DAY, DAY)).isEqualTo(3 * SECOND);
  }
}
