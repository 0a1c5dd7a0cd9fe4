package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.Turnstile.Arrival;
import hotseat.load.failure.Failure;
import hotseat.load.workload.Arrivals.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When buyers wait, in rounds and at the turnstile. */
class RoundsTest {

  private final List<String> shows = new ArrayList<>();
  private final Rounds rounds = new Rounds(2, "sale", shows::add);

  @Test
  void aRoundBeginsWhenTheLastBuyerHasArrived() {
    rounds.arrive(() -> false);
    assertThat(rounds.isAwaited(0)).isTrue();
    rounds.arrive(() -> false);
    assertThat(rounds.isAwaited(0)).isFalse();
    assertThat(rounds.isAwaited(1)).isTrue();
    assertThat(shows).containsExactly("sale-1");
    assertThat(rounds.show()).isEqualTo("sale-1");
  }

  @Test
  void everyRoundHasItsOwnShow() {
    IntStream.range(0, 6).forEach(i -> rounds.arrive(() -> false));
    assertThat(shows).containsExactly("sale-1", "sale-2", "sale-3");
  }

  @Test
  void noBuyerWaitsAfterTheTimeIsOver() {
    rounds.arrive(() -> true);
    assertThat(rounds.goOn()).isTrue();
    rounds.arrive(() -> true);
    assertThat(rounds.goOn()).isFalse();
    assertThat(rounds.isAwaited(0)).isFalse();
    assertThat(shows).isEmpty();
  }

  @Test
  void theRoundsEndIfNoShowCanBeCreated() {
    Rounds failing =
        new Rounds(
            1,
            "sale",
            show -> {
              throw new Failure("no such server");
            });
    failing.arrive(() -> false);
    assertThat(failing.goOn()).isFalse();
  }

  @Test
  void lateArrivalsKeepTheirIntendedTime() {
    Turnstile turnstile = new Turnstile(List.of(new Rate(1_000, 10)));
    List<Arrival> arrivals = Stream.generate(turnstile::enter).limit(100).toList();
    long first = arrivals.getFirst().intendedNanos();
    assertThat(arrivals)
        .allMatch(arrival -> arrival.intendedNanos() - first == arrival.number() * 1_000_000);
  }

  @Test
  void arrivalsAreTurnedAwayWhileItIsFull() {
    Turnstile turnstile = new Turnstile(List.of(new Rate(1_000, 10)));
    List<Arrival> arrivals = Stream.generate(turnstile::enter).limit(2_001).toList();
    assertThat(arrivals.subList(0, 2_000)).noneMatch(Arrival::isTurnedAway);
    assertThat(arrivals.getLast().isTurnedAway()).isTrue();
    turnstile.leave();
    turnstile.leave();
    assertThat(turnstile.enter().isTurnedAway()).isFalse();
  }
}
