package hotseat.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What must hold for any trials, checked with many; and how often the interval is right. */
class PairedRatioTest {

  private static final long SEED = 7;
  private static final double A_BILLIONTH = 1e-7;

  @Test
  void ratioIsTheGeometricMeanOfThePairs() {
    PairedRatio ratio = PairedRatio.of(new double[] {20, 80}, new double[] {10, 10}, SEED);

    assertThat(ratio.ratio()).isCloseTo(4, withinPercentage(A_BILLIONTH));
    assertThat(ratio.pairs()).isEqualTo(2);
  }

  @Test
  void equalPairsHaveAnIntervalWithoutWidth() {
    PairedRatio ratio = PairedRatio.of(new double[] {6, 9, 3}, new double[] {2, 3, 1}, SEED);

    assertThat(ratio.low()).isCloseTo(3, withinPercentage(A_BILLIONTH));
    assertThat(ratio.high()).isCloseTo(3, withinPercentage(A_BILLIONTH));
  }

  @Test
  void onePairIsItsOwnInterval() {
    PairedRatio ratio = PairedRatio.of(new double[] {15}, new double[] {5}, SEED);

    assertThat(ratio.low()).isEqualTo(ratio.ratio());
    assertThat(ratio.high()).isEqualTo(ratio.ratio());
  }

  @Test
  void sameTrialsAndSeedGiveTheSameInterval() {
    double[] a = trials(5, 100, new Random(1));
    double[] b = trials(5, 100, new Random(2));

    assertThat(PairedRatio.of(a, b, SEED)).isEqualTo(PairedRatio.of(a, b, SEED));
  }

  @Test
  void unitsDoNotMatter() {
    forManyTrials(
        (a, b) -> {
          PairedRatio once = PairedRatio.of(a, b, SEED);
          PairedRatio scaled = PairedRatio.of(each(a, x -> x * 60), each(b, x -> x * 60), SEED);
          assertThat(scaled.ratio()).isCloseTo(once.ratio(), withinPercentage(A_BILLIONTH));
          assertThat(scaled.low()).isCloseTo(once.low(), withinPercentage(A_BILLIONTH));
          assertThat(scaled.high()).isCloseTo(once.high(), withinPercentage(A_BILLIONTH));
        });
  }

  @Test
  void twiceTheFiguresIsTwiceTheRatio() {
    forManyTrials(
        (a, b) -> {
          PairedRatio once = PairedRatio.of(a, b, SEED);
          PairedRatio twice = PairedRatio.of(each(a, x -> x * 2), b, SEED);
          assertThat(twice.ratio()).isCloseTo(2 * once.ratio(), withinPercentage(A_BILLIONTH));
          assertThat(twice.low()).isCloseTo(2 * once.low(), withinPercentage(A_BILLIONTH));
          assertThat(twice.high()).isCloseTo(2 * once.high(), withinPercentage(A_BILLIONTH));
        });
  }

  @Test
  void swappingTheTwoInvertsEverything() {
    forManyTrials(
        (a, b) -> {
          PairedRatio there = PairedRatio.of(a, b, SEED);
          PairedRatio back = PairedRatio.of(b, a, SEED);
          assertThat(back.ratio()).isCloseTo(1 / there.ratio(), withinPercentage(A_BILLIONTH));
          assertThat(back.low()).isCloseTo(1 / there.high(), withinPercentage(A_BILLIONTH));
          assertThat(back.high()).isCloseTo(1 / there.low(), withinPercentage(A_BILLIONTH));
        });
  }

  @Test
  void intervalContainsTheRatio() {
    forManyTrials(
        (a, b) -> {
          PairedRatio ratio = PairedRatio.of(a, b, SEED);
          assertThat(ratio.ratio()).isBetween(ratio.low(), ratio.high());
        });
  }

  @Test
  void equalsAreFoundEqualInAbout95PercentEvenWithFewPairs() {
    assertThat(shareOfEqualsFoundEqual(3)).isBetween(0.92, 0.98);
    assertThat(shareOfEqualsFoundEqual(5)).isBetween(0.92, 0.98);
    assertThat(shareOfEqualsFoundEqual(10)).isBetween(0.92, 0.98);
  }

  @Test
  void realDifferenceIsFound() {
    Random random = new Random(3);

    PairedRatio ratio = PairedRatio.of(trials(5, 150, random), trials(5, 100, random), SEED);

    assertThat(ratio.low()).isGreaterThan(1);
    assertThat(ratio.ratio()).isBetween(1.4, 1.6);
  }

  @Test
  void zeroHasNoRatio() {
    assertThat(PairedRatio.ifAny(new double[0], new double[0], SEED)).isEmpty();
    assertThat(PairedRatio.ifAny(new double[] {1, 0}, new double[] {1, 2}, SEED)).isEmpty();
    assertThatThrownBy(() -> PairedRatio.of(new double[] {1}, new double[] {0}, SEED))
        .hasMessageContaining("no ratio");
    assertThatThrownBy(() -> PairedRatio.of(new double[] {1}, new double[] {1, 2}, SEED))
        .hasMessageContaining("no pairs");
  }

  private interface Law {
    void hold(double[] a, double[] b);
  }

  private static void forManyTrials(Law law) {
    Random random = new Random(11);
    for (int i = 0; i < 40; i++) {
      int pairs = random.nextInt(2, 9);
      law.hold(trials(pairs, 5_000, random), trials(pairs, 300, random));
    }
  }

  private static double shareOfEqualsFoundEqual(int pairs) {
    Random random = new Random(17);
    int comparisons = 400;
    int foundEqual = 0;
    for (int i = 0; i < comparisons; i++) {
      PairedRatio ratio = PairedRatio.of(trials(pairs, 100, random), trials(pairs, 100, random), i);
      foundEqual += ratio.low() <= 1 && ratio.high() >= 1 ? 1 : 0;
    }
    return (double) foundEqual / comparisons;
  }

  /** Values around a mean, with noise of five percent. */
  private static double[] trials(int count, double mean, Random random) {
    return random.doubles(count).map(_ -> mean * Math.exp(0.05 * random.nextGaussian())).toArray();
  }

  private static double[] each(double[] figures, DoubleUnaryOperator change) {
    return Arrays.stream(figures).map(change).toArray();
  }
}
