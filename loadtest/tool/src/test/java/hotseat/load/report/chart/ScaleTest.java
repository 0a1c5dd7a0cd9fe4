package hotseat.load.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void marksFromZeroAreRoundAndReachTheLargestValue() {
    assertThat(labels(Scale.fromZero(8_900, value -> "" + (int) value)))
        .containsExactly("0", "2500", "5000", "7500", "10000");
    assertThat(labels(Scale.fromZero(3, value -> "" + (int) value)))
        .containsExactly("0", "1", "2", "3");
    assertThat(Scale.fromZero(0, value -> "").high()).isPositive();
  }

  @Test
  void allDecadesHaveTheSameLength() {
    Scale scale = Scale.decades(0.4, 900, value -> value + "");
    assertThat(labels(scale)).containsExactly("0.1", "1.0", "10.0", "100.0", "1000.0");
    assertThat(at(scale, 10) - at(scale, 1))
        .isCloseTo(at(scale, 100) - at(scale, 10), within(1e-9));
    assertThat(at(scale, 0)).isZero();
  }

  @Test
  void allNinesHaveTheSameLength() {
    Scale scale = Scale.nines(4);
    assertThat(labels(scale)).containsExactly("0", "90", "99", "99.9", "99.99");
    assertThat(at(scale, 0)).isZero();
    assertThat(at(scale, 99)).isCloseTo(0.5, within(1e-9));
    assertThat(at(scale, 100)).isEqualTo(1);
  }

  @Test
  void aLongTimeHasFewMarks() {
    assertThat(labels(Scale.whole(0, 9, value -> (int) value + " s")))
        .containsExactly("0 s", "2 s", "4 s", "6 s", "8 s");
    assertThat(labels(Scale.whole(0, 59, value -> ""))).hasSizeLessThan(8);
    assertThat(labels(Scale.whole(3, 3, value -> ""))).isNotEmpty();
  }

  private static double at(Scale scale, double value) {
    return scale.position().applyAsDouble(value);
  }

  private static List<String> labels(Scale scale) {
    return scale.marks().stream().map(Scale.Mark::label).toList();
  }
}
