package hotseat.load.workload;

/** Maps a draw from 0 to 1 to the index of a seat. */
@FunctionalInterface
interface Pick {

  int index(double lot);

  static Pick only() {
    return lot -> 0;
  }

  static Pick uniform(int seats) {
    return lot -> (int) (lot * seats);
  }

  /** A share of the draws goes to the first few seats, and the rest to all others. */
  static Pick hot(double share, int hotSeats, int seats) {
    return lot ->
        lot < share
            ? (int) (lot / share * hotSeats)
            : hotSeats + (int) ((lot - share) / (1 - share) * (seats - hotSeats));
  }

  static Pick zipf(int seats, double exponent) {
    Zipf zipf = new Zipf(seats, exponent);
    return zipf::rank;
  }
}
