package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply;
import hotseat.model.Command.Hold;
import hotseat.model.Decision.Observed;
import hotseat.model.Seat.Status;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The node falls asleep after the guard has allowed an owner to use its memory, and before it
 * decides. Meanwhile another owner may have changed the seat, so what the owner says may be true
 * only of a time before the sleep.
 */
class SeatEntitySleepTest {

  private static final Duration TTL = Duration.ofSeconds(30);
  private static final Duration SLEEP = Duration.ofSeconds(60);

  private final TestDatabase server = TestDatabase.withMovableClock();
  private final Relay relay = server.relay();
  private final BoxOffice office = BoxOffice.behind(relay, server);
  private final Hold hold = new Hold(UUID.randomUUID(), "b-1", TTL);
  private final SeatId id = office.seat();
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(office, Stage.TRUSTING);
    office.sell(id, hold);
  }

  @AfterEach
  void close() {
    stage.close();
    office.close();
    relay.close();
  }

  private static Status status(Observed observed) {
    return observed.seat().statusAt(observed.at());
  }

  @Test
  void holdThatRanOutDuringTheSleepIsStillAlive() {
    ActorRef<SeatMessage> seat = stage.rememberingOwner(id);
    stage.sleepAfterChecks(SLEEP);
    assertThat(status(stage.read(seat))).isEqualTo(Status.HELD);
  }

  @Test
  void sleepAfterTheRowWasReadDatesTheReplyNoLater() {
    ActorRef<SeatMessage> seat = stage.owner(id);
    Relay.Doom load = relay.pause(id.show());
    CompletableFuture<Reply> reply = stage.askToRead(seat);
    await().until(load::isMet);
    stage.sleepAfterChecks(SLEEP);
    load.deliver();
    assertThat(status((Observed) Replies.decision(reply.join()))).isEqualTo(Status.HELD);
  }
}
