package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.Test;

/** A seat moves: what is on its way when its owner stops, and how the next owner handles it. */
class SeatEntityHandoffTest extends SeatBehindRelay {

  private static Reserve reserve(String buyer) {
    return new Reserve(UUID.randomUUID(), buyer);
  }

  /** Its last owner may still write it, so what is read now may be old in a moment. */
  @Test
  void seatIsNotReadBeforeItsShardIsClaimed() {
    try (Stage unclaimed = new Stage(direct, Stage.TRUSTING, OneShard.ofAnotherNode())) {
      double before = unclaimed.statements();
      CompletableFuture<Reply> held = unclaimed.ask(unclaimed.owner(id), hold);
      await().until(() -> unclaimed.ticker().pausing() == 1);
      unclaimed.ticker().pass(SeatLoader.CLAIM_MAX);
      assertThat(held.join())
          .isInstanceOfSatisfying(
              NotApplied.class,
              reply -> assertThat(reply.obstacle()).isEqualTo(Obstacle.NOT_READY));
      assertThat(unclaimed.statements()).isEqualTo(before);
    }
  }

  @Test
  void newOwnerSeesALateWriteOfThePreviousOwner() {
    Relay.Doom late = relay.pause(BUYER);
    CompletableFuture<Reply> _ = stage.ask(seat, hold);
    await().until(late::isMet);
    stage.endByForce(seat);
    Stage next = stage.next(direct);
    ActorRef<SeatMessage> owner = next.rememberingOwner(id);
    late.deliver();
    await().until(() -> server.versionsOf(id).equals(List.of("1")));
    assertThat(next.read(owner).seat().version()).isEqualTo(1);
    assertThat(next.fenced()).as("no other node has written").isZero();
    next.close();
  }

  @Test
  void newOwnerOnTheSameNodeSeesALateWriteOfThePreviousOwner() {
    Relay.Doom late = relay.pause(BUYER);
    CompletableFuture<Reply> _ = stage.ask(seat, hold);
    await().until(late::isMet);
    stage.endByForce(seat);
    ActorRef<SeatMessage> owner = stage.rememberingOwner(id);
    late.deliver();
    await().until(() -> server.versionsOf(id).equals(List.of("1")));
    assertThat(stage.read(owner).seat().version()).isEqualTo(1);
  }

  /**
   * The new owner does not know the keys of the writes that are still on their way. A retry of such
   * a command finds another buyer on the seat, and would be refused although its write may still be
   * made.
   */
  @Test
  void newOwnerRefusesNoRetryWhoseFirstWriteMayStillArrive() {
    Hold first = BoxOffice.hold();
    direct.sell(id, first);
    ActorRef<SeatMessage> last = stage.owner(id);
    Relay.Doom load = relay.pause(id.show());
    CompletableFuture<Reply> _ = stage.askToRead(last);
    await().until(load::isMet);
    CompletableFuture<Reply> _ = stage.ask(last, new Release(UUID.randomUUID(), first.key()));
    CompletableFuture<Reply> _ = stage.ask(last, hold);
    Relay.Doom late = relay.pause(BUYER);
    load.deliver();
    await().until(late::isMet);
    stage.endByForce(last);
    try (Stage next = stage.next(direct)) {
      ActorRef<SeatMessage> owner = next.owner(id);
      assertThat(next.handle(owner, hold)).isInstanceOf(Unknown.class);
      late.deliver();
      await().until(() -> server.versionsOf(id).equals(List.of("1", "2", "3")));
      assertThat(next.decide(owner, hold)).isInstanceOf(Replayed.class);
    }
  }

  @Test
  void newOwnerTrustsItsReadsAtOnceAfterAnOrderlyHandoff() {
    stage.decide(seat, hold);
    stage.stop(seat);
    try (Stage next = stage.next(direct)) {
      ActorRef<SeatMessage> owner = next.rememberingOwner(id);
      double before = next.statements();
      next.read(owner);
      assertThat(next.statements()).isEqualTo(before);
      assertThat(next.decide(owner, reserve("late"))).isInstanceOf(Refused.class);
    }
  }

  /** A command that is sent on to the next owner could be refused there and still take effect. */
  @Test
  void pendingCommandIsUnknownWhenTheOwnerStops() {
    Relay.Doom late = relay.delay(BUYER).andThen(() -> seat.tell(SeatMessage.Stop.STOP));
    assertThat(stage.handle(seat, hold)).isInstanceOf(Unknown.class);
    assertThat(stage.sentAgain()).isEmpty();
    deliver(late);
  }

  @Test
  void ownerDoesNotStopWhileItsLastWriteMayStillArrive() {
    relay.delay(BUYER).andThen(() -> relay.lose(id.show()));
    assertThat(stage.handle(seat, hold)).isInstanceOf(Unknown.class);
    seat.tell(SeatMessage.Stop.STOP);
    stage.pass(WRITE_TERM);
    // It is still there, and sends everything on.
    CompletableFuture<Reply> _ = stage.ask(seat, reserve("late"));
    await().until(() -> stage.sentAgain().size() == 1);
    stage.pass(Duration.ofMillis(1));
    stage.stop(seat);
  }

  @Test
  void ownerWithoutPendingWritesStopsAtOnce() {
    stage.decide(seat, hold);
    // No time passes, so an owner that waits for some would never stop.
    stage.stop(seat);
  }

  @Test
  void commandInAPendingWriteIsAnsweredBeforeTheOwnerStops() {
    Relay.Doom write = relay.pause("under-way");
    CompletableFuture<Reply> reserved = stage.ask(seat, reserve("under-way"));
    await().until(write::isMet);
    seat.tell(SeatMessage.Stop.STOP);
    write.deliver();
    assertThat(Replies.decision(reserved.join())).isInstanceOf(Accepted.class);
    Kit.KIT.createTestProbe().expectTerminated(seat);
  }

  /** The seat might be force-stopped before a write that it decides now has arrived. */
  @Test
  void stoppingOwnerLeavesNewCommandsToTheNextOwner() {
    Relay.Doom write = relay.pause("under-way");
    CompletableFuture<Reply> reserved = stage.ask(seat, reserve("under-way"));
    await().until(write::isMet);
    Command waits = reserve("waits");
    CompletableFuture<Reply> _ = stage.ask(seat, waits);
    seat.tell(SeatMessage.Stop.STOP);
    Command late = reserve("late");
    CompletableFuture<Reply> _ = stage.ask(seat, late);
    await().until(() -> stage.sentAgain().size() == 2);
    assertThat(stage.sentAgain())
        .extracting(ask -> ask.command().orElseThrow())
        .containsExactly(waits, late);
    write.deliver();
    assertThat(Replies.decision(reserved.join())).isInstanceOf(Accepted.class);
    Kit.KIT.createTestProbe().expectTerminated(seat);
    assertThat(server.versionsOf(id)).containsExactly("1");
  }
}
