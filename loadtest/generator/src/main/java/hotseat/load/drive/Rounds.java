package hotseat.load.drive;

import hotseat.load.failure.Failure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets all buyers begin a round together. The last buyer to end a round creates the next show while
 * all others wait, and sets the moment at which the round begins.
 *
 * <p>(Gatling's own rendezvous lets every user pass from the second time on.)
 */
final class Rounds {

  static final Duration LOOKS_EVERY = Duration.ofMillis(5);

  // By then every buyer, polling that often, has seen the new round.
  private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final int buyers;
  private final String prefix;
  private final Consumer<String> createShow;
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile Round round = new Round(0, true, 0);

  private record Round(int number, boolean isOn, long startNanos) {}

  Rounds(int buyers, String prefix, Consumer<String> createShow) {
    this.buyers = buyers;
    this.prefix = prefix;
    this.createShow = createShow;
  }

  /** Each buyer calls this once before every round, and then waits. */
  void arrive(BooleanSupplier isOver) {
    if (arrived.incrementAndGet() == buyers) {
      arrived.set(0);
      int next = round.number() + 1;
      boolean isOn = !isOver.getAsBoolean() && isCreated(show(next));
      round = new Round(next, isOn, System.nanoTime() + LEAD_NANOS);
    }
  }

  /** Must a buyer that has been in this many rounds wait for the next one? */
  boolean isAwaited(long rounds) {
    return round.number() <= rounds;
  }

  Duration untilStart() {
    return Duration.ofNanos(Math.max(0, round.startNanos() - System.nanoTime()));
  }

  boolean goOn() {
    return round.isOn();
  }

  String show() {
    return show(round.number());
  }

  private String show(int number) {
    return prefix + "-" + number;
  }

  private boolean isCreated(String show) {
    try {
      createShow.accept(show);
      return true;
    } catch (Failure e) {
      // The trial knows the reason already, and without a show there is nothing to buy.
      return false;
    }
  }
}
