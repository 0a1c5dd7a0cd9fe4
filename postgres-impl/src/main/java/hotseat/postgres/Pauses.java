package hotseat.postgres;

import java.util.function.DoubleSupplier;

/** The pauses between attempts. */
@FunctionalInterface
public interface Pauses {

  /** The pause after so many attempts, at least one, in milliseconds. */
  long apply(int attempts);

  /**
   * Pauses that grow from the first to the longest. Jitter comes after that bound; before it, all
   * callers at the longest pause would wait equally long.
   *
   * @param growth how many times as long each pause is as the one before it
   * @param jitter the largest random deviation, as a share of the pause
   * @param random from 0 to 1, all values alike
   */
  static Pauses growing(
      double firstMs, double growth, double maxMs, double jitter, DoubleSupplier random) {
    return attempts -> {
      double pauseMs = Math.min(firstMs * Math.pow(growth, attempts - 1), maxMs);
      return (long) (pauseMs * (1 + jitter * (2 * random.getAsDouble() - 1)));
    };
  }
}
