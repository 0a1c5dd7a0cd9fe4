package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another writer changes the row without the owner's knowledge, as the next owner does. */
class SeatEntityFenceTest {

  private static final Duration DISTRUST = Duration.ofSeconds(1);

  private final BoxOffice office = BoxOffice.on(TestDatabase.withMovableClock());
  private final Hold foreign = BoxOffice.hold();
  private Stage stage;
  private SeatId id;
  private ActorRef<SeatMessage> seat;

  @BeforeEach
  void open() {
    stage = new Stage(office, new GuardSettings(Stage.LONG, Stage.LONG, DISTRUST, Stage.LONG));
    id = office.seat();
    seat = stage.rememberingOwner(id);
    office.sell(id, foreign);
  }

  @AfterEach
  void close() {
    stage.close();
    office.close();
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-2");
  }

  private void fenceTheOwner() {
    Refused refused = (Refused) stage.decide(seat, reserve());
    assertThat(refused.refusal()).isEqualTo(Refusal.SEAT_UNAVAILABLE);
    assertThat(refused.seat()).as("the row, not the memory").isEqualTo(office.now(id));
  }

  @Test
  void ownerWithAnOutdatedRowAcceptsNothing() {
    fenceTheOwner();
    assertThat(stage.fenced()).isEqualTo(1);
    assertThat(office.server().versionsOf(id)).containsExactly("1");
  }

  @Test
  void distrustfulOwnerReadsTheRowForEveryReply() {
    fenceTheOwner();
    office.sell(id, new Release(UUID.randomUUID(), foreign.key()));
    assertThat(stage.read(seat).seat()).isEqualTo(office.now(id));
    office.sell(id, reserve());
    assertThat(((Refused) stage.decide(seat, reserve())).seat()).isEqualTo(office.now(id));
  }

  @Test
  void distrustfulOwnerDoesNotWrite() {
    fenceTheOwner();
    office.sell(id, new Release(UUID.randomUUID(), foreign.key()));
    assertThat(stage.handle(seat, reserve()))
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.NOT_READY));
    assertThat(office.now(id).version()).isEqualTo(2);
  }

  @Test
  void distrustfulOwnerStillAnswersReplays() {
    fenceTheOwner();
    assertThat(stage.decide(seat, foreign))
        .isInstanceOfSatisfying(
            Replayed.class, again -> assertThat(again.change().key()).isEqualTo(foreign.key()));
  }

  /** A manual change must not stop a node that is the rightful owner of everything else. */
  @Test
  void ownerFencedOnOneSeatTrustsItsMemoryOfOtherSeats() {
    SeatId otherId = office.seat();
    ActorRef<SeatMessage> other = stage.rememberingOwner(otherId);
    fenceTheOwner();
    assertThat(stage.guard().holds()).isTrue();
    assertThat(stage.decide(other, reserve())).isInstanceOf(Accepted.class);
  }

  @Test
  void ownerFencedOnSeveralSeatsTrustsItsMemoryOfNoSeat() {
    List<SeatId> lost = List.of(office.seat(), office.seat());
    List<ActorRef<SeatMessage>> owners = lost.stream().map(stage::rememberingOwner).toList();
    SeatId otherId = office.seat();
    ActorRef<SeatMessage> other = stage.rememberingOwner(otherId);
    lost.forEach(one -> office.sell(one, BoxOffice.hold()));
    fenceTheOwner();
    owners.forEach(owner -> assertThat(stage.decide(owner, reserve())).isInstanceOf(Refused.class));
    assertThat(stage.guard().holds()).isFalse();
    office.sell(otherId, BoxOffice.hold());
    assertThat(stage.read(other).seat().version()).isEqualTo(1);
  }

  @Test
  void ownerTrustsItselfAgainAfterAWhile() {
    fenceTheOwner();
    stage.pass(DISTRUST);
    assertThat(stage.read(seat).seat().version()).isEqualTo(1);
    assertThat(stage.decide(seat, new Release(UUID.randomUUID(), foreign.key())))
        .isInstanceOf(Accepted.class);
    double before = stage.statements();
    assertThat(stage.read(seat).seat().version()).isEqualTo(2);
    assertThat(stage.statements()).isEqualTo(before);
  }

  @Test
  void ownerWithAnExpiredTermReadsTheRow() {
    stage.pass(Stage.LONG);
    assertThat(stage.guard().holds()).isFalse();
    assertThat(stage.read(seat).seat()).isEqualTo(office.now(id));
  }
}
