package hotseat.load.judge;

import static hotseat.load.judge.ClockAnswers.DAY;
import static hotseat.load.judge.ClockAnswers.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.judge.clock.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which times of a server contradict its clock as other answers show it. */
class ClockTest {

  private static final long ALLOWANCE = Clock.ALLOWANCE.toNanos();
  private static final int KEPT = 64;
  private static final int SECONDS_MAX = 100_000;

  private final ClockAnswers answers = new ClockAnswers();

  @Test
  void aTimeBeyondTheAllowanceContradictsTheSecondsAround() {
    answers.exact(4, 0);
    answers.exact(5, 0);
    answers.exact(6, 0);

    assertThat(answers.contradicting(5, ALLOWANCE)).isEmpty();
    assertThat(answers.contradicting(5, -ALLOWANCE)).isEmpty();
    assertThat(answers.contradicting(5, ALLOWANCE + 1)).hasValue(2);
    assertThat(answers.contradicting(5, -ALLOWANCE - 1)).hasValue(2);
  }

  @Test
  void agreementWithAnyOfTheSecondsAroundIsEnough() {
    answers.exact(3, 7 * SECOND);
    answers.exact(4, 2 * SECOND);
    answers.exact(5, 0);
    answers.exact(7, 3 * SECOND);
    answers.exact(8, 9 * SECOND);

    assertThat(answers.contradicting(5, 2 * SECOND)).isEmpty();
    assertThat(answers.contradicting(5, 3 * SECOND)).isEmpty();
    assertThat(answers.contradicting(5, 7 * SECOND)).hasValue(3);
    assertThat(answers.contradicting(5, 9 * SECOND)).hasValue(3);
    assertThat(answers.contradicting(6, 0)).isEmpty();
    assertThat(answers.contradicting(6, 2 * SECOND)).hasValue(3);
  }

  @Test
  void nothingContradictsATimeAtTheEndsOfTheRun() {
    answers.exact(4, 0);
    answers.exact(5, 0);

    assertThat(answers.contradicting(4, 9 * SECOND)).isEmpty();
    assertThat(answers.contradicting(5, 9 * SECOND)).isEmpty();
    assertThat(answers.contradicting(3, 9 * SECOND)).isEmpty();
    assertThat(answers.contradicting(6, 9 * SECOND)).isEmpty();
  }

  @Test
  void theClockDoubtOfTheRecorderIsAddedToTheAllowance() {
    answers.exact(4, 0);
    answers.exact(5, 0);
    answers.exact(6, 0);
    Clock clock = answers.clock(Duration.ofSeconds(2));

    assertThat(clock.doubtNanos(-DAY, DAY)).isEqualTo(2 * SECOND);
    assertThat(ClockAnswers.contradicting(clock, 5, ALLOWANCE + 2 * SECOND)).isEmpty();
    assertThat(ClockAnswers.contradicting(clock, 5, ALLOWANCE + 2 * SECOND + 1)).hasValue(2);
  }

  @Test
  void aSingleWrongAnswerIsOutvoted() {
    for (int second = 4; second <= 6; second++) {
      answers.exact(second, 9 * SECOND);
      answers.many(2, second, 0);
    }

    assertThat(answers.contradicting(5, 0)).isEmpty();
    assertThat(answers.contradicting(5, 9 * SECOND)).isPresent();
  }

  @Test
  void theQuickestAnswersDecide() {
    for (int second = 4; second <= 6; second++) {
      for (int i = 0; i < KEPT; i++) {
        answers.sample(second, -5 * SECOND, 5 * SECOND);
      }
    }
    assertThat(answers.contradicting(5, 3 * SECOND)).isEmpty();
    for (int second = 4; second <= 6; second++) {
      answers.exact(second, 0);
    }
    assertThat(answers.contradicting(5, 3 * SECOND)).isPresent();
  }

  @Test
  void nothingContradictsAnOperationThatEndsBeforeItBegins() {
    for (int second = 1; second <= 9; second++) {
      answers.exact(second, 0);
    }
    Clock clock = answers.clock(Duration.ZERO);

    assertThat(clock.contradicting(6 * SECOND, 4 * SECOND, 99 * SECOND)).isEmpty();
    assertThat(clock.contradicting(8 * SECOND, 4 * SECOND, 99 * SECOND)).isEmpty();
  }

  @Test
  void noMoreSecondsAreKeptThanADayHas() {
    for (int second = 0; second < SECONDS_MAX + 5; second++) {
      answers.exact(second, 0);
    }
    answers.exact(SECONDS_MAX - 3, 9 * SECOND);

    assertThat(answers.samples().windows()).hasSize(SECONDS_MAX);
    assertThat(answers.contradicting(SECONDS_MAX - 2, 9 * SECOND)).isPresent();
    answers.many(2, SECONDS_MAX - 3, 9 * SECOND);
    assertThat(answers.contradicting(SECONDS_MAX - 2, 9 * SECOND)).isEmpty();
  }
}
