package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Command.Reserve;
import hotseat.model.Kind;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Standing;
import hotseat.model.SeatId;
import hotseat.store.Found.Absent;
import hotseat.store.Found.Present;
import hotseat.store.Found.Recorded;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeatTableFindTest {

  private static final int CHANGES = 200;

  private static BoxOffice office;

  @BeforeAll
  static void open() {
    office = BoxOffice.on(TestDatabase.fresh());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Present find(SeatId seat, UUID key) {
    return (Present) office.table().read(seat, Optional.of(key), BoxOffice.time());
  }

  @Test
  void untouchedSeatIsAvailableAtVersionZero() {
    Present found = find(office.seat(), UUID.randomUUID());
    assertThat(found.seat()).isEqualTo(Seat.untouched(new Available()));
    assertThat(found.madeByKey()).isEmpty();
  }

  @Test
  void areaIsFoundWithItsCapacity() {
    Present found = find(new SeatId(office.show(), "FLOOR"), UUID.randomUUID());
    assertThat(found.seat()).isEqualTo(Seat.untouched(new Standing(BoxOffice.CAPACITY, 0)));
  }

  @Test
  void heldSeatIsFoundWithItsHolderAndItsChange() {
    SeatId seat = office.seat();
    var hold = BoxOffice.hold();
    var accepted = office.accept(seat, hold);
    office.table().replace(Write.of(seat, accepted), BoxOffice.time());
    Present found = find(seat, hold.key());
    assertThat(found.seat()).isEqualTo(accepted.after());
    assertThat(found.seat().state())
        .isEqualTo(new Held(hold.key(), "b-1", accepted.change().at().plus(BoxOffice.TTL)));
    assertThat(found.madeByKey()).contains(new Recorded(seat, accepted.change()));
  }

  @Test
  void keyThatChangedAnotherSeatIsFoundThere() {
    SeatId other = office.seat();
    SeatId seat = office.seat();
    Reserve reserve = new Reserve(UUID.randomUUID(), "b-1");
    office.sell(other, reserve);
    assertThat(find(seat, reserve.key()).madeByKey().orElseThrow())
        .satisfies(made -> assertThat(made.seat()).isEqualTo(other))
        .satisfies(made -> assertThat(made.change().kind()).isEqualTo(Kind.RESERVE));
  }

  @Test
  void timeIsTheServersAtTheMomentOfTheRead() {
    SeatId seat = office.seat();
    Instant before = office.database().now();
    Instant now = find(seat, UUID.randomUUID()).now();
    assertThat(now).isBetween(before, office.database().now());
  }

  @Test
  void missingSeatAndMissingShowAreDistinguished() {
    String show = office.show();
    assertThat(missing(new SeatId(show, "Z-9"))).isEqualTo(Refusal.SEAT_NOT_FOUND);
    assertThat(missing(new SeatId("none", "A-1"))).isEqualTo(Refusal.SHOW_NOT_FOUND);
  }

  private static Refusal missing(SeatId seat) {
    return ((Absent) office.table().read(seat, Optional.empty(), BoxOffice.time())).refusal();
  }

  /** The key of version n is n: a read that sees the change sees the version, and vice versa. */
  @Test
  void seatKeyAndTimeComeFromOneSnapshot() {
    SeatId area = new SeatId(office.show(), "FLOOR");
    CompletableFuture<Integer> selling = Callers.call(() -> sellToKeysInOrder(area));
    long next = 1;
    while (!selling.isDone()) {
      Present found = find(area, key(next));
      assertThat(found.madeByKey().isPresent())
          .as("change %s, version %s", next, found.seat().version())
          .isEqualTo(found.seat().version() >= next);
      assertThat(found.now()).isAfterOrEqualTo(found.seat().changedAt());
      next = found.seat().version() + 1;
    }
    assertThat(selling.join()).isEqualTo(CHANGES);
  }

  private static int sellToKeysInOrder(SeatId area) {
    int version = 0;
    while (version < CHANGES) {
      version++;
      office.sell(area, new Reserve(key(version), "b-1"));
    }
    return version;
  }

  private static UUID key(long version) {
    return new UUID(0x5eed_0000_0000_4000L, version);
  }
}
