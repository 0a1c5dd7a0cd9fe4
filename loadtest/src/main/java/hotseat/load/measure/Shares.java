package hotseat.load.measure;

import java.util.Arrays;

/** How many changes each buyer got. */
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
   * Jain's index over all buyers, those who got nothing included: 1 if all got the same, 1/n if one
   * of n got everything. Where nobody got anything, nobody got less than another: 1.
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
