package hotseat.load.workload;

import java.util.Arrays;

/**
 * Zipf's distribution over the ranks from 0: the probability of rank r is proportional to 1 / (r +
 * 1) to the power of the exponent. It is exact: the shares are summed up once, and a draw is looked
 * up among the sums.
 */
final class Zipf {

  private final double[] sums;

  Zipf(int ranks, double exponent) {
    sums = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += Math.pow(rank + 1, -exponent);
      sums[rank] = sum;
    }
  }

  /**
   * Finds the rank of a draw.
   *
   * @param lot from 0 (included) to 1 (excluded)
   */
  int rank(double lot) {
    int found = Arrays.binarySearch(sums, lot * sums[sums.length - 1]);
    // A draw equal to a sum belongs to the next rank, like those above it.
    return Math.min(found >= 0 ? found + 1 : -found - 1, sums.length - 1);
  }

  double share(int rank) {
    double below = rank == 0 ? 0 : sums[rank - 1];
    return (sums[rank] - below) / sums[sums.length - 1];
  }
}
