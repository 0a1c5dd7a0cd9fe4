package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.judge.JudgeResult.Verdict;
import hotseat.testing.Seeded;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * The judge against the definition: two programs that have nothing in common but the rules must
 * agree on every history. {@code -Dhotseat.judge.random=1000000} tries that many random ones, and
 * {@code -Dhotseat.judge.operations=4} all those of four operations.
 */
class DifferentialTest {

  // A few seconds of a build.
  private static final int RANDOM = Integer.getInteger("hotseat.judge.random", 30_000);
  private static final int OPERATIONS = Integer.getInteger("hotseat.judge.operations", 3);
  private static final int RANDOM_OPERATIONS_MAX = 8;

  // With a smaller share, one kind is hardly tried.
  private static final double LEAST_SHARE = 0.1;

  @Test
  void verdictsOfRandomHistoriesMatchTheDefinition() {
    Seeded.run(DifferentialTest::tryRandomHistories);
  }

  private static void tryRandomHistories(RandomGenerator random) {
    int valid = 0;
    for (int i = 0; i < RANDOM; i++) {
      valid += isValid(RandomHistory.of(random, RANDOM_OPERATIONS_MAX)) ? 1 : 0;
    }
    assertThat((double) valid / RANDOM).isBetween(LEAST_SHARE, 1 - LEAST_SHARE);
  }

  @Test
  void verdictsOfAllSmallHistoriesMatchTheDefinition() {
    AllHistories all = new AllHistories(OPERATIONS);
    long valid = 0;
    while (all.next()) {
      valid += isValid(all.history()) ? 1 : 0;
    }
    assertThat(valid).isGreaterThan(all.count() / 1_000);
  }

  private static boolean isValid(SmallHistory history) {
    boolean isLinearizable = history.isLinearizable();
    JudgeResult judgeResult = history.judge();

    assertThat(judgeResult.verdict())
        .as(() -> history + "\n" + String.join("\n", judgeResult.reasons()))
        .isEqualTo(isLinearizable ? Verdict.VALID : Verdict.INVALID);
    return isLinearizable;
  }
}
