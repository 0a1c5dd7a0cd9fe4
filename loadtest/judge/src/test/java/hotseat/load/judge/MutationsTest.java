package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.judge.JudgeResult.Verdict;
import hotseat.load.judge.SimulatedLoad.Shape;
import hotseat.load.result.PlainWords;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mutation must be found, and every twin must be valid. */
class MutationsTest {

  private static final int OPERATIONS = 500;
  private static final int HISTORIES = 20;
  private static final int LEAST_MUTATIONS = 20;

  // Twenty-five operations a second, each of which overlaps some twelve; holds last a second.
  private static final Shape SHAPE = new Shape(3, 1_000, 6, 40_000_000);
  private static final Shape SOON_FULL = new Shape(3, 20, 6, 40_000_000);

  @Test
  void correctLoadsAreValidWithAndWithoutTheAudit() {
    for (int seed = 1; seed <= HISTORIES; seed++) {
      Shape shape = seed % 2 == 0 ? SHAPE : SOON_FULL;
      Recorded recorded = SimulatedLoad.recorded(shape, new Random(seed), OPERATIONS);

      assertThat(recorded.judge().reasons()).as("seed %d", seed).isEmpty();
      assertThat(recorded.withoutEvidence().judge().reasons()).as("seed %d", seed).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> mutationsAreFound() {
    return mutations()
        .map(mutation -> DynamicTest.dynamicTest(mutation.name(), () -> isFound(mutation)));
  }

  @TestFactory
  Stream<DynamicTest> twinsAreValid() {
    return mutations()
        .map(mutation -> DynamicTest.dynamicTest(mutation.name(), () -> isValid(mutation)));
  }

  @Test
  void thereAreEnoughMutations() {
    assertThat(mutations()).hasSizeGreaterThanOrEqualTo(LEAST_MUTATIONS);
  }

  private static void isFound(Mutation mutation) {
    histories()
        .forEach(
            recorded -> {
              Recorded bad = mutation.bad().apply(recorded);
              JudgeResult judgeResult = bad.judge();

              assertThat(bad).as("changed").isNotEqualTo(recorded);
              assertThat(judgeResult.verdict()).isEqualTo(Verdict.INVALID);
              assertThat(judgeResult.violations())
                  .map(FoundViolation::violation)
                  .contains(mutation.violation());
              PlainWords.areAllOf(judgeResult.reasons());
            });
  }

  private static void isValid(Mutation mutation) {
    histories()
        .forEach(
            recorded -> {
              Recorded twin = mutation.twin().apply(recorded);

              assertThat(twin).as("changed").isNotEqualTo(recorded);
              assertThat(twin.judge().reasons()).isEmpty();
            });
  }

  private static Stream<Mutation> mutations() {
    return Stream.of(
            AnswerMutations.all(),
            ChangeMutations.all(),
            OrderMutations.all(),
            AuditMutations.all())
        .flatMap(List::stream);
  }

  private static Stream<Recorded> histories() {
    return IntStream.rangeClosed(1, 3).mapToObj(MutationsTest::recorded);
  }

  private static Recorded recorded(int seed) {
    return SimulatedLoad.recorded(SHAPE, new Random(seed), OPERATIONS);
  }
}
