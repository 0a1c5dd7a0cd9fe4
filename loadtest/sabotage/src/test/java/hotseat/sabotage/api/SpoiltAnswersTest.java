package hotseat.sabotage.api;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reservations;
import hotseat.model.Command.Cancel;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import hotseat.reference.SteadyClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Correct replies, and how the seeded bugs change them. */
class SpoiltAnswersTest {

  private static final SeatId SEAT = new SeatId("s1", "A-1");
  private static final SeatId FLOOR = new SeatId("s1", "FLOOR");

  private final InMemoryShows shows = new InMemoryShows(new SteadyClock(Machine.real()));
  private final Reservations right = new InMemoryReservations(shows);

  @BeforeEach
  void createShow() {
    shows.create("s1", Layout.of(1, 1, Map.of("FLOOR", 1_000)));
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-1");
  }

  private static Decision decision(Reply reply) {
    return ((Decided) reply).decision();
  }

  @Test
  void staleReadsReturnAnOldVersion() {
    Reservations stale = new StaleReads(right, Duration.ofHours(1));
    stale.read(SEAT);
    stale.handle(SEAT, reserve());
    assertThat(((Observed) decision(stale.read(SEAT))).seat().version()).isZero();
  }

  @Test
  void presentReplaysReturnTheLatestStateInsteadOfTheFirst() {
    Reservations present = new PresentReplays(right);
    Reserve first = reserve();
    present.handle(FLOOR, first);
    present.handle(FLOOR, reserve());
    Replayed replayed = (Replayed) decision(present.handle(FLOOR, first));
    assertThat(replayed.change().version()).isEqualTo(1);
    assertThat(replayed.after().version()).isEqualTo(2);
  }

  @Test
  void falseRefusalsDenyAFewOfManyChangesThatWereMade() {
    Reservations denying = FalseRefusals.asOverloaded(right);
    long denied =
        IntStream.range(0, 400)
            .mapToObj(_ -> denying.handle(FLOOR, reserve()))
            .filter(NotApplied.class::isInstance)
            .count();
    assertThat(denied).isEqualTo(2);
    assertThat(((Observed) decision(right.read(FLOOR))).seat().version()).isEqualTo(400);
  }

  @Test
  void strangersCanReleaseAnotherBuyersHold() {
    right.handle(SEAT, new Hold(UUID.randomUUID(), "b-1", Duration.ofMinutes(1)));
    Release strange = new Release(UUID.randomUUID(), UUID.randomUUID());
    assertThat(decision(right.handle(SEAT, strange))).isInstanceOf(Refused.class);
    assertThat(decision(StrangersAllowed.toRelease(right).handle(SEAT, strange)))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void strangersCanCancelAnotherBuyersSale() {
    right.handle(SEAT, reserve());
    Cancel strange = new Cancel(UUID.randomUUID(), UUID.randomUUID());
    assertThat(decision(StrangersAllowed.toRelease(right).handle(SEAT, strange)))
        .isInstanceOf(Refused.class);
    assertThat(decision(StrangersAllowed.toCancel(right).handle(SEAT, strange)))
        .isInstanceOf(Accepted.class);
  }
}
