package hotseat.load.measure;

import java.util.Arrays;

/** The number of accepted changes of each buyer. */
final class Shares {

  private long[] accepted;

  Shares(int buyers) {
    this.accepted = new long[buyers];
  }

  void add(int buyer) {
    if (buyer >= accepted.length) {
      accepted = Arrays.copyOf(accepted, Math.max(buyer + 1, accepted.length * 2));
    }
    accepted[buyer]++;
  }

  /**
   * Jain's index over all buyers, including those without a change: 1 if all have the same number,
   * 1/n if one of n has all of them. Also 1 if no buyer has any, because none has less than
   * another.
   */
  double jainIndex() {
    double sum = 0;
    double squares = 0;
    for (long one : accepted) {
      sum += one;
      squares += (double) one * one;
    }
    return squares == 0 ? 1 : sum * sum / (accepted.length * squares);
  }
}
