package hotseat.testing;

import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Repeatable randomness: a failure reports the seed, {@code -Dhotseat.seed=} sets it. */
public final class Seeded {

  private Seeded() {}

  public static void run(Consumer<RandomGenerator> property) {
    long seed = Long.getLong("hotseat.seed", new Random().nextLong());
    try {
      property.accept(new Random(seed));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("to see it again: -Dhotseat.seed=" + seed, e);
    }
  }

  @SafeVarargs
  public static <T> T oneOf(RandomGenerator random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
