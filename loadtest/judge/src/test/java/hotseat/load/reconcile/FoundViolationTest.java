package hotseat.load.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundViolationTest {

  /** Stale answers are counted by version here, and the sentence says so. */
  @ParameterizedTest
  @CsvSource({
    "LOST_ACK, 1, once",
    "LOST_ACK, 7, 7 times",
    "STALE_ANSWER, 1, once",
    "STALE_ANSWER, 7, 7 versions",
  })
  void sentenceSaysWhatIsCounted(Violation violation, long count, String counted) {
    assertThat(new FoundViolation(violation, count, "x").sentence())
        .startsWith(violation + ", " + counted + ": " + violation.sentence());
  }
}
