package hotseat.contract;

import java.util.Random;

/** The source of randomness: printed, and repeated with {@code -Dhotseat.seed=…}. */
final class Seed {

  private static final String PROPERTY = "hotseat.seed";

  private Seed() {}

  static long announced(String purpose) {
    long seed = Long.getLong(PROPERTY, new Random().nextLong(1, 1_000_000_000));
    System.out.println(purpose + ": -D" + PROPERTY + "=" + seed);
    return seed;
  }
}
