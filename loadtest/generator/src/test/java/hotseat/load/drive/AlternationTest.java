package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlternationTest {

  private static final long NOW = 12_345;

  /** Two seconds of warm-up, then two pairs. */
  private final Alternation alternation = new Alternation(Window.after(NOW, 2, 2));

  private boolean recordsAt(double second) {
    return alternation.records(NOW + (long) (second * TimeUnit.SECONDS.toNanos(1)));
  }

  @Test
  void recordingAlternatesByHalfSecondAndEachPairReversesTheOrder() {
    assertThat(IntStream.range(0, 8).mapToObj(quarter -> recordsAt(2.1 + quarter / 4.0)))
        .containsExactly(true, true, false, false, false, false, true, true);
  }

  @Test
  void theCountsOfAPairHaveTheSameIndex() {
    double[] ends = {2.1, 2.4, 2.6, 3.1, 3.2, 3.4, 3.6};
    for (double end : ends) {
      recordsAt(end);
    }
    assertThat(alternation.stretches()).isEqualTo(new Stretches(List.of(2L, 1L), List.of(1L, 3L)));
  }

  @Test
  void operationsOutsideOfThePairsAreNotCounted() {
    recordsAt(1.9);
    recordsAt(4.1);
    recordsAt(9);
    assertThat(alternation.stretches()).isEqualTo(new Stretches(List.of(0L, 0L), List.of(0L, 0L)));
  }

  @Test
  void stretchesAreReadBackUnchanged(@TempDir Path directory) {
    Stretches stretches = new Stretches(List.of(7L), List.of(8L));
    stretches.write(directory.resolve("s"));
    assertThat(Stretches.read(directory.resolve("s"))).isEqualTo(stretches);
  }
}
