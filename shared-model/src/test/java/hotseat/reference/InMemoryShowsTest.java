package hotseat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Shows.Creation;
import hotseat.model.Command.Reserve;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.Seat.Standing;
import hotseat.model.SeatId;
import hotseat.testing.WholeMap;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InMemoryShowsTest {

  private static final int SALES = 20_000;
  private static final Layout FLOOR = Layout.of(1, 1, Map.of("FLOOR", 1_000_000));

  private final InMemoryShows shows = new InMemoryShows(new SteadyClock(Machine.real()));
  private final InMemoryReservations reservations = new InMemoryReservations(shows);

  /** Two areas are sold in turn, so at any time they differ by at most one. */
  @Test
  void theSeatMapIsAConsistentSnapshot() throws Exception {
    shows.create("s1", Layout.of(1, 1, Map.of("FLOOR", 1_000_000, "PIT", 1_000_000)));
    AtomicBoolean sold = new AtomicBoolean();
    Thread seller =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; i < SALES; i++) {
                    reserve("FLOOR");
                    reserve("PIT");
                  }
                  sold.set(true);
                });
    while (!sold.get()) {
      WholeMap map = WholeMap.of(shows, "s1");
      assertThat(sold(map, "FLOOR") - sold(map, "PIT")).isBetween(0, 1);
    }
    seller.join();
  }

  @Test
  void aShowKeepsItsLayout() {
    assertThat(shows.create("s2", Layout.of(1, 1))).isEqualTo(Creation.CREATED);
    assertThat(shows.create("s2", Layout.of(1, 1))).isEqualTo(Creation.SAME_LAYOUT_EXISTS);
    assertThat(shows.create("s2", Layout.of(1, 2))).isEqualTo(Creation.OTHER_LAYOUT_EXISTS);
    assertThat(shows.layout("s2")).contains(Layout.of(1, 1));
  }

  @Test
  void theOldestShowsAreDroppedWhenThereAreTooManyChanges() {
    InMemoryShows few = new InMemoryShows(new SteadyClock(Machine.real()), 2);
    InMemoryReservations sales = new InMemoryReservations(few);
    UUID early = UUID.randomUUID();
    few.create("old", FLOOR);
    sales.handle(new SeatId("old", "FLOOR"), new Reserve(early, "b"));
    few.create("newer", FLOOR);
    sales.handle(new SeatId("newer", "FLOOR"), new Reserve(UUID.randomUUID(), "b"));
    sales.handle(new SeatId("newer", "FLOOR"), new Reserve(UUID.randomUUID(), "b"));

    few.create("newest", FLOOR);

    assertThat(few.layout("old")).isEmpty();
    assertThat(few.layout("newer")).isPresent();
    assertThat(few.made()).hasSize(2).doesNotContainKey(early);
  }

  @Test
  void noShowIsDroppedUntilAnotherOneIsCreated() {
    InMemoryShows few = new InMemoryShows(new SteadyClock(Machine.real()), 0);
    InMemoryReservations sales = new InMemoryReservations(few);
    few.create("only", FLOOR);
    sales.handle(new SeatId("only", "FLOOR"), new Reserve(UUID.randomUUID(), "b"));

    assertThat(few.create("only", FLOOR)).isEqualTo(Creation.SAME_LAYOUT_EXISTS);
    assertThat(few.audit("only", (_, _) -> {})).isTrue();
  }

  @Test
  void theSteadyClockNeverRunsBackwards() {
    SteadyClock clock = new SteadyClock(Machine.real());
    var last = clock.instant();
    for (int i = 0; i < SALES; i++) {
      var now = clock.instant();
      assertThat(now.isBefore(last)).isFalse();
      assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
      last = now;
    }
  }

  private static int sold(WholeMap map, String area) {
    Seat seat = map.places().getOrDefault(area, Seat.untouched(new Standing(1, 0)));
    return ((Standing) seat.state()).sold();
  }

  private void reserve(String area) {
    reservations.handle(new SeatId("s1", area), new Reserve(UUID.randomUUID(), "ann"));
  }
}
