package hotseat.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static long[] pauses(double random) {
    Pauses pauses = Pauses.growing(8, 1.5, 20, 0.5, () -> random);
    return IntStream.rangeClosed(1, 5).mapToLong(pauses::apply).toArray();
  }

  @Test
  void theyGrowUpToTheLongest() {
    assertThat(pauses(0.5)).containsExactly(8, 12, 18, 20, 20);
  }

  @Test
  void eachOneDeviatesByUpToAShareOfItself() {
    assertThat(pauses(0)).containsExactly(4, 6, 9, 10, 10);
    assertThat(pauses(1)).containsExactly(12, 18, 27, 30, 30);
  }

  @Test
  void manyAttemptsDoNotOverflow() {
    assertThat(Pauses.growing(8, 1.5, 20, 0, () -> 0).apply(Integer.MAX_VALUE)).isEqualTo(20);
  }
}
