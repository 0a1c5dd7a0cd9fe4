package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply;
import hotseat.api.Reply.Unknown;
import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seat moves: what is on its way when its owner stops, and what the next one makes of it. */
class SeatEntityHandoverTest {

  // Only the write carries the buyer's name; by it the relay knows which request to hurt.
  private static final String BUYER = "buyer-whose-write-breaks";

  // Long enough to be met by what follows, short enough to be waited for.
  private static final Duration WRITE_TERM = Duration.ofSeconds(2);

  private static TestDatabase server;
  private static BoxOffice direct;

  private final Hold hold = new Hold(UUID.randomUUID(), BUYER, BoxOffice.TTL);
  private Relay relay;
  private BoxOffice office;
  private Stage stage;
  private SeatId id;
  private ActorRef<SeatMessage> seat;

  @BeforeAll
  static void start() {
    server = TestDatabase.withMovableClock();
    direct = BoxOffice.on(server);
  }

  @AfterAll
  static void stop() {
    direct.close();
  }

  @BeforeEach
  void open() {
    relay = server.relay();
    office = BoxOffice.behind(relay, server);
    Duration distrust = Duration.ofMillis(200);
    stage = new Stage(office, new GuardSettings(Stage.LONG, WRITE_TERM, distrust, Stage.LONG));
    id = direct.seat();
    seat = stage.rememberingOwner(id);
  }

  @AfterEach
  void close() {
    stage.close();
    office.close();
    relay.close();
  }

  private static void deliver(Relay.Doom late) {
    late.deliver();
    await().until(late::isAnswered);
  }

  private static Reserve reserve(String buyer) {
    return new Reserve(UUID.randomUUID(), buyer);
  }

  @Test
  void newOwnerTellsWhatTheWriteOfTheLastOneHasChanged() {
    Stage next = new Stage(direct, Stage.TRUSTING, Tenure.after(WRITE_TERM));
    Relay.Doom late = relay.pause(BUYER);
    CompletableFuture<Reply> _ = stage.ask(seat, hold);
    await().until(late::isMet);
    stage.endByForce(seat);
    ActorRef<SeatMessage> owner = next.rememberingOwner(id);
    late.deliver();
    await().until(() -> server.versionsOf(id).equals(List.of("1")));
    assertThat(next.look(owner).seat().version()).isEqualTo(1);
    assertThat(next.fenced()).as("nobody else has written").isZero();
    next.close();
  }

  @Test
  void ownerOnTheSameNodeTellsWhatTheWriteOfTheLastOneHasChanged() {
    Stage here = new Stage(office, Stage.TRUSTING, Tenure.after(WRITE_TERM));
    ActorRef<SeatMessage> last = here.owner(id);
    await()
        .until(
            () -> {
              double before = here.statements();
              here.look(last);
              return here.statements() == before;
            });
    Relay.Doom late = relay.pause(BUYER);
    CompletableFuture<Reply> _ = here.ask(last, hold);
    await().until(late::isMet);
    here.endByForce(last);
    ActorRef<SeatMessage> owner = here.rememberingOwner(id);
    late.deliver();
    await().until(() -> server.versionsOf(id).equals(List.of("1")));
    assertThat(here.look(owner).seat().version()).isEqualTo(1);
    here.close();
  }

  /** What is sent on to the next owner could be refused there, and have its effect all the same. */
  @Test
  void whoeverIsInDoubtWhenTheOwnerStopsIsToldSo() {
    Relay.Doom late = relay.delay(BUYER).andThen(() -> seat.tell(SeatMessage.Stop.STOP));
    assertThat(stage.handle(seat, hold)).isInstanceOf(Unknown.class);
    assertThat(stage.sentAgain()).isEmpty();
    deliver(late);
  }

  @Test
  void ownerDoesNotStopBeforeTheLastWriteCannotArriveAnyMore() {
    Instant decided = stage.clock().now();
    relay.delay(BUYER).andThen(() -> relay.lose(id.show()));
    assertThat(stage.handle(seat, hold)).isInstanceOf(Unknown.class);
    stage.stop(seat);
    assertThat(stage.clock().now()).isAfterOrEqualTo(decided.plus(WRITE_TERM));
  }

  @Test
  void ownerWithoutDoubtStopsAtOnce() {
    stage.decide(seat, hold);
    long began = System.nanoTime();
    stage.stop(seat);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WRITE_TERM);
  }

  @Test
  void whoeverRestsOnAWriteUnderWayIsAnsweredBeforeTheOwnerStops() {
    Relay.Doom write = relay.pause("under-way");
    CompletableFuture<Reply> reserved = stage.ask(seat, reserve("under-way"));
    await().until(write::isMet);
    seat.tell(SeatMessage.Stop.STOP);
    write.deliver();
    assertThat(Stage.decision(reserved.join())).isInstanceOf(Accepted.class);
    Stage.kit().createTestProbe().expectTerminated(seat, Duration.ofSeconds(10));
  }

  /** It might be ended by force before a write that it decides now has arrived. */
  @Test
  void ownerThatStopsDecidesNothingMoreAndLeavesItToTheNextOne() {
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
    assertThat(Stage.decision(reserved.join())).isInstanceOf(Accepted.class);
    Stage.kit().createTestProbe().expectTerminated(seat, Duration.ofSeconds(10));
    assertThat(server.versionsOf(id)).containsExactly("1");
  }
}
