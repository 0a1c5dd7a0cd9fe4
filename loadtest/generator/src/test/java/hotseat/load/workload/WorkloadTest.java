package hotseat.load.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.WrongUsage;
import hotseat.load.history.Kind;
import hotseat.load.history.Outcome;
import hotseat.load.workload.Arrivals.Open;
import hotseat.load.workload.Arrivals.Rate;
import hotseat.load.workload.Holding.Bought;
import hotseat.load.workload.Holding.Held;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final UUID KEY = new UUID(0, 1);
  private static final UUID HOLD = new UUID(0, 2);

  @Test
  void everyNameFindsItsWorkload() {
    assertThat(Workloads.names())
        .containsExactly(
            "hot-area",
            "hot-seat",
            "hot-set",
            "on-sale",
            "spread",
            "zipf",
            "capacity",
            "single-slot",
            "fcfs-500",
            "fcfs-1000",
            "fcfs-2000",
            "hot-ledger",
            "rebalance",
            "strangers",
            "short-holds",
            "insistent")
        .allMatch(name -> Workloads.named(name).name().equals(name));
  }

  @Test
  void aMisspeltNameIsWrongUsageAndFindsTheNearest() {
    assertThatThrownBy(() -> Workloads.named("hot-aera"))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("did you mean 'hot-area'?");
  }

  @Test
  void aLoyalBuyerAlwaysRequestsOneSeatAndFourOfFiveAHotOne() {
    Schedule schedule = Workloads.REBALANCE.schedule(42, 200);
    int hot = 0;
    for (int buyer = 0; buyer < 200; buyer++) {
      int seat = schedule.step(buyer, 0, Holding.nothing(), "s").seat();
      for (int number = 1; number < 20; number++) {
        assertThat(schedule.step(buyer, number, Holding.nothing(), "s").seat()).isEqualTo(seat);
      }
      hot += seat < 10 ? 1 : 0;
    }
    assertThat(hot).isBetween(140, 180);
    assertThat(Workloads.REBALANCE.venue().seats().indexOf(schedule.hottestSeat())).isLessThan(10);
  }

  @Test
  void rowsAreNamedAsTheContractNamesThem() {
    assertThat(Venue.rowName(1)).isEqualTo("A");
    assertThat(Venue.rowName(26)).isEqualTo("Z");
    assertThat(Venue.rowName(27)).isEqualTo("AA");
    assertThat(Venue.rowName(703)).isEqualTo("AAA");
    assertThat(Workloads.SPREAD.venue().seats()).hasSize(10_000).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownOutcomeIsTreatedAsAccepted() {
    Step hold = Step.hold(7, KEY);
    assertThat(Holding.nothing().after(hold, Outcome.UNKNOWN)).isEqualTo(new Held(7, KEY));
    Step confirm = Step.with(Kind.CONFIRM, 7, KEY, HOLD);
    assertThat(new Held(7, HOLD).after(confirm, Outcome.UNKNOWN)).isEqualTo(new Bought(7, HOLD));
  }

  @Test
  void anOutcomeNotAppliedChangesNothing() {
    Holding held = new Held(7, HOLD);
    assertThat(held.after(Step.with(Kind.RELEASE, 7, KEY, HOLD), Outcome.NOT_APPLIED))
        .isEqualTo(held);
  }

  @Test
  void aRefusedBuyerHasNothing() {
    assertThat(new Held(7, HOLD).after(Step.with(Kind.CONFIRM, 7, KEY, HOLD), Outcome.OBSERVED))
        .isEqualTo(Holding.nothing());
    assertThat(new Held(7, HOLD).after(Step.look(7, KEY), Outcome.OBSERVED))
        .isEqualTo(new Held(7, HOLD));
  }

  @Test
  void ratesGrowAndFillTheTime() {
    assertThat(new Open(100, 2, 3).rates(5, 10))
        .containsExactly(new Rate(100, 5), new Rate(100, 3), new Rate(200, 3), new Rate(400, 4));
  }

  @Test
  void arrivalsAreIntendedAtEqualDistances() {
    List<Rate> rates = List.of(new Rate(10, 1), new Rate(100, 1));
    assertThat(List.of(0L, 1L, 9L, 10L, 11L, 109L))
        .extracting(arrival -> Arrivals.intendedOffsetNanos(rates, arrival) / 1_000_000)
        .containsExactly(0L, 100L, 900L, 1_000L, 1_010L, 1_990L);
  }
}
