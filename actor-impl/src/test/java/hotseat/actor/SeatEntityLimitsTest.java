package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The limits of one owner: how many requests wait, how many share a write, and how long. */
class SeatEntityLimitsTest {

  @AutoClose private static final RelayedStage RELAYED = RelayedStage.fresh();

  private final TestDatabase server = RELAYED.server();
  private final Relay relay = RELAYED.relay();
  private final BoxOffice office = RELAYED.office();
  private final Stage stage = RELAYED.stage();

  private static Reserve reserve(String buyer) {
    return new Reserve(UUID.randomUUID(), buyer);
  }

  @Test
  void batchIsBounded() {
    SeatId id = office.area();
    ActorRef<SeatMessage> area = stage.rememberingOwner(id);
    Relay.Doom write = relay.pause("before-the-crowd");
    CompletableFuture<Reply> first = stage.ask(area, reserve("before-the-crowd"));
    await().until(write::isMet);
    List<CompletableFuture<Reply>> crowd =
        IntStream.range(0, WaitList.BATCH_MAX + 1)
            .mapToObj(_ -> stage.ask(area, reserve("b")))
            .toList();
    write.deliver();
    assertThat(Replies.batch(first.join())).isEqualTo(1);
    assertThat(Replies.batch(crowd.getFirst().join())).isEqualTo(WaitList.BATCH_MAX);
    assertThat(Replies.batch(crowd.getLast().join())).isEqualTo(1);
  }

  @Test
  void requestsBeyondTheBoundAreRefusedAndTheOthersAreServed() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.owner(id);
    Relay.Doom load = relay.pause(id.show());
    TestProbe<Answer> crowd = Kit.KIT.createTestProbe();
    Ask look = new Ask(Optional.empty(), 60_000, crowd.ref(), Optional.empty());
    // One request is being served: the row is read for it.
    int served = 1 + WaitList.WAITING_MAX;
    IntStream.range(0, served + 2).forEach(_ -> seat.tell(look));
    for (int i = 0; i < 2; i++) {
      assertThat(crowd.receiveMessage().reply())
          .isInstanceOfSatisfying(
              NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.OVERLOADED));
    }
    load.deliver();
    assertThat(crowd.receiveSeveralMessages(served))
        .allMatch(answer -> answer.reply() instanceof Reply.Decided);
  }

  /** Its caller has given up; the command must not take effect any more. */
  @Test
  void commandThatHasWaitedTooLongIsNotApplied() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.owner(id);
    Relay.Doom load = relay.pause(id.show());
    TestProbe<Answer> caller = Kit.KIT.createTestProbe();
    seat.tell(new Ask(Optional.of(reserve("b")), 50, caller.ref(), Optional.empty()));
    await().until(load::isMet);
    stage.ticker().pass(Duration.ofMillis(51));
    load.deliver();
    assertThat(caller.receiveMessage().reply()).isInstanceOf(NotApplied.class);
    assertThat(server.versionsOf(id)).isEmpty();
  }

  @Test
  void commandThatArrivesAfterItsDeadlineIsNotApplied() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.rememberingOwner(id);
    TestProbe<Answer> caller = Kit.KIT.createTestProbe();
    Ask ask = new Ask(Optional.of(reserve("b")), 60_000, caller.ref(), Optional.empty());
    seat.tell(ask.before(stage.clock().instant().minusMillis(1)).sentAgain());
    assertThat(caller.receiveMessage().reply()).isInstanceOf(NotApplied.class);
    assertThat(server.versionsOf(id)).isEmpty();
  }
}
