package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Refused;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One owner without rivals: what it answers from memory, and what waits for a write. */
class SeatEntityTest {

  @AutoClose private static final RelayedStage RELAYED = RelayedStage.fresh();

  private final TestDatabase server = RELAYED.server();
  private final Relay relay = RELAYED.relay();
  private final BoxOffice office = RELAYED.office();
  private final Stage stage = RELAYED.stage();

  private static Reserve reserve(String buyer) {
    return new Reserve(UUID.randomUUID(), buyer);
  }

  @Test
  void acceptedChangeIsInTheDatabaseBeforeTheReply() {
    SeatId seat = office.seat();
    Accepted accepted = (Accepted) stage.decide(stage.owner(seat), BoxOffice.hold());
    assertThat(office.now(seat)).isEqualTo(accepted.after());
  }

  @Test
  void commandsThatArriveDuringAWriteShareTheNextOne() {
    ActorRef<SeatMessage> area = stage.rememberingOwner(office.area());
    double before = stage.statements();
    Relay.Doom write = relay.pause("the-first");
    CompletableFuture<Reply> first = stage.ask(area, reserve("the-first"));
    await().until(write::isMet);
    List<CompletableFuture<Reply>> others =
        IntStream.range(0, 30).mapToObj(i -> stage.ask(area, reserve("b-" + i))).toList();
    write.deliver();

    assertThat(Replies.batch(first.join())).isEqualTo(1);
    assertThat(others).allSatisfy(other -> assertThat(Replies.batch(other.join())).isEqualTo(30));
    assertThat(stage.statements() - before).isEqualTo(2);
    assertThat(others)
        .extracting(other -> ((Accepted) Replies.decision(other.join())).change().version())
        .isSorted()
        .startsWith(2L)
        .endsWith(31L);
  }

  @Test
  void refusalsAndReadsComeFromMemoryWithoutAnyStatement() {
    ActorRef<SeatMessage> seat = stage.owner(office.seat());
    Hold hold = BoxOffice.hold();
    stage.decide(seat, hold);
    double before = stage.statements();
    for (int i = 0; i < 20; i++) {
      Refused refused = (Refused) stage.decide(seat, reserve("b-2"));
      assertThat(refused.refusal()).isEqualTo(Refusal.SEAT_UNAVAILABLE);
      assertThat(stage.read(seat).seat().changedBy()).contains(hold.key());
    }
    assertThat(stage.statements()).isEqualTo(before);
  }

  @Test
  void repliesThatDependOnAChangeWaitForItsCommit() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.owner(id);
    Relay.Doom load = relay.pause(id.show());
    Relay.Doom write = relay.pause("the-winner");
    CompletableFuture<Reply> early = stage.askToRead(seat);
    await().until(load::isMet);
    CompletableFuture<Reply> before = stage.askToRead(seat);
    CompletableFuture<Reply> won = stage.ask(seat, reserve("the-winner"));
    CompletableFuture<Reply> lost = stage.ask(seat, reserve("the-loser"));
    CompletableFuture<Reply> look = stage.askToRead(seat);
    load.deliver();
    await().until(write::isMet);
    CompletableFuture<Reply> late = stage.askToRead(seat);

    assertThat(((Observed) Replies.decision(early.join())).seat().version()).isZero();
    assertThat(((Observed) Replies.decision(before.join())).seat().version()).isZero();
    assertThat(List.of(won, lost, look, late)).noneMatch(CompletableFuture::isDone);
    assertThat(server.versionsOf(id)).isEmpty();
    write.deliver();
    assertThat(Replies.decision(won.join())).isInstanceOf(Accepted.class);
    assertThat(((Refused) Replies.decision(lost.join())).seat().version()).isEqualTo(1);
    assertThat(((Observed) Replies.decision(look.join())).seat().version()).isEqualTo(1);
    assertThat(((Observed) Replies.decision(late.join())).seat().version()).isEqualTo(1);
  }

  @Test
  void replyReportsWhereTheTimeWent() {
    ActorRef<SeatMessage> seat = stage.rememberingOwner(office.seat());
    assertThat(stage.handle(seat, BoxOffice.hold()).spent().parts())
        .extracting(part -> part.name())
        .containsExactly("mailbox", "write", "batch");
    assertThat(stage.askToRead(seat).join().spent().parts())
        .extracting(part -> part.name())
        .containsExactly("mailbox");
  }

  @Test
  void missingSeatIsReportedAndForgotten() {
    ActorRef<SeatMessage> noSeat = stage.owner(new SeatId(office.show(), "Z-9"));
    assertThat(stage.decide(noSeat, reserve("b"))).isEqualTo(new Absent(Refusal.SEAT_NOT_FOUND));
    assertThat(stage.shard().receiveMessage()).isInstanceOf(ClusterSharding.Passivate.class);
    ActorRef<SeatMessage> noShow = stage.owner(new SeatId("no-show", "A-1"));
    Decision look = Replies.decision(stage.askToRead(noShow).join());
    assertThat(look).isEqualTo(new Absent(Refusal.SHOW_NOT_FOUND));
  }

  @Test
  void redeliveredRequestIsCountedWhereItArrives() {
    ActorRef<SeatMessage> seat = stage.rememberingOwner(office.seat());
    double before = redelivered();
    TestProbe<Answer> caller = Kit.KIT.createTestProbe();
    Ask look = new Ask(Optional.empty(), 60_000, caller.ref(), Optional.empty());
    seat.tell(look);
    seat.tell(look.sentAgain());
    assertThat(caller.receiveSeveralMessages(2)).hasSize(2);
    assertThat(redelivered() - before).isEqualTo(1);
  }

  private double redelivered() {
    return office.metrics().counter("redelivered").count();
  }
}
