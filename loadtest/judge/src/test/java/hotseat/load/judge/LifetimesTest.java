package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * How long holds lasted, against the definition: is there a moment at which the hold can have been
 * made, so that every read that found it alive was invoked before its end, and every read that
 * found it over completed after its end?
 */
class LifetimesTest {

  private static final int HISTORIES = 2_000;
  private static final int TTL_MS = 2_000;
  private static final int ALLOWED_MS = 500 + TTL_MS / 1_000;

  private record Look(int fromMs, int toMs, boolean isAlive) {
    String text(int buyer) {
      // Each answer is right by its own time.
      double time = isAlive ? 1 : 5;
      return String.format(
          Locale.ROOT,
          "b%d LOOK A-1 at %.3f..%.3f OBSERVED version 1 tag 1 %s time %.1f%n",
          buyer,
          fromMs / 1e3,
          toMs / 1e3,
          isAlive ? "HELD" : "AVAILABLE",
          time);
    }
  }

  @Test
  void lifetimesOfHoldsMatchTheDefinition() {
    Seeded.run(
        random -> {
          for (int i = 0; i < HISTORIES; i++) {
            check(random);
          }
        });
  }

  private static void check(RandomGenerator random) {
    int fromMs = random.nextInt(400);
    int toMs = fromMs + 1 + random.nextInt(600);
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      boolean isAlive = random.nextBoolean();
      int from = isAlive ? 1_500 + random.nextInt(2_500) : 600 + random.nextInt(1_500);
      looks.add(new Look(from, from + 1 + random.nextInt(300), isAlive));
    }
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "b0 HOLD A-1 key 1 ttl 2 at %.3f..%.3f ACCEPTED version 1 time 0%n",
            fromMs / 1e3,
            toMs / 1e3));
    looks.forEach(look -> text.append(look.text(1 + looks.indexOf(look))));
    text.append("audit as answered");

    assertThat(Violations.in(text.toString()).stream().noneMatch(found -> isOfTime(found)))
        .as(text.toString())
        .isEqualTo(isPossible(fromMs, toMs, looks));
  }

  private static boolean isOfTime(String found) {
    return found.startsWith("LATE_HOLD") || found.startsWith("EARLY_EXPIRY");
  }

  /**
   * The first answer that shows the hold proves that it was made, and no read finds it alive after
   * one that found it over.
   */
  private static boolean isPossible(int fromMs, int toMs, List<Look> looks) {
    int byMs = looks.stream().mapToInt(Look::toMs).reduce(toMs, Math::min);
    boolean isInOrder =
        looks.stream()
            .filter(Look::isAlive)
            .noneMatch(
                alive ->
                    looks.stream().anyMatch(look -> !look.isAlive && alive.fromMs > look.toMs));
    boolean isLate =
        looks.stream().anyMatch(look -> look.isAlive && look.fromMs > byMs + TTL_MS + ALLOWED_MS);
    boolean isEarly =
        looks.stream().anyMatch(look -> !look.isAlive && look.toMs < fromMs + TTL_MS - ALLOWED_MS);
    return isInOrder && !isLate && !isEarly;
  }
}
