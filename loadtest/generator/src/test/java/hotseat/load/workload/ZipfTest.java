package hotseat.load.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ZipfTest {

  private static final int RANKS = 100;

  private final Zipf zipf = new Zipf(RANKS, 0.99);

  @Test
  void theSecondRankIsAlmostHalfAsLikelyAsTheFirst() {
    assertThat(zipf.share(1) / zipf.share(0)).isCloseTo(Math.pow(2, -0.99), within(1e-9));
  }

  @Test
  void drawsFollowTheShares() {
    int lots = 200_000;
    Random random = new Random(7);
    int[] counts = new int[RANKS];
    for (int i = 0; i < lots; i++) {
      counts[zipf.rank(random.nextDouble())]++;
    }
    double chiSquare = 0;
    for (int rank = 0; rank < RANKS; rank++) {
      double expected = lots * zipf.share(rank);
      chiSquare += (counts[rank] - expected) * (counts[rank] - expected) / expected;
    }
    // With 99 degrees of freedom, one in a thousand true samples exceeds this.
    assertThat(chiSquare).isLessThan(148.2);
  }

  @Test
  void theExtremeDrawsAreTheExtremeRanks() {
    assertThat(zipf.rank(0)).isZero();
    assertThat(zipf.rank(Math.nextDown(1.0))).isEqualTo(RANKS - 1);
  }
}
