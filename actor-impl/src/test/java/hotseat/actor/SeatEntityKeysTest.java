package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.actor.store.KeyTable;
import hotseat.api.Reply;
import hotseat.model.Change;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One key has one effect and one answer, whatever the owner remembers of it. */
class SeatEntityKeysTest {

  @AutoClose private static final RelayedStage RELAYED = RelayedStage.fresh();

  private final TestDatabase server = RELAYED.server();
  private final Relay relay = RELAYED.relay();
  private final BoxOffice office = RELAYED.office();
  private final Stage stage = RELAYED.stage();

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-1");
  }

  private static void assertReplayed(Decision decision, Change first) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Replayed.class, again -> assertThat(again.change()).isEqualTo(first));
  }

  private static void assertReused(Decision decision) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Refused.class,
            no -> assertThat(no.refusal()).isEqualTo(Refusal.IDEMPOTENCY_KEY_REUSED));
  }

  @Test
  void rememberedKeyIsReplayed() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.owner(id);
    Hold hold = BoxOffice.hold();
    Change first = ((Accepted) stage.decide(seat, hold)).change();
    Release release = new Release(UUID.randomUUID(), hold.key());
    Change second = ((Accepted) stage.decide(seat, release)).change();
    assertReplayed(stage.decide(seat, hold), first);
    assertReplayed(stage.decide(seat, release), second);
    assertThat(server.versionsOf(id)).containsExactly("1", "2");
  }

  @Test
  void keySentTwiceInOneBatchHasOneEffect() {
    SeatId id = office.area();
    ActorRef<SeatMessage> area = stage.owner(id);
    Relay.Doom load = relay.pause(id.show());
    CompletableFuture<Reply> look = stage.askToRead(area);
    await().until(load::isMet);
    Reserve reserve = reserve();
    CompletableFuture<Reply> once = stage.ask(area, reserve);
    CompletableFuture<Reply> twice = stage.ask(area, reserve);
    CompletableFuture<Reply> other = stage.ask(area, reserve());
    load.deliver();
    look.join();
    Accepted accepted = (Accepted) Replies.decision(once.join());
    assertReplayed(Replies.decision(twice.join()), accepted.change());
    assertThat(Replies.decision(other.join())).isInstanceOf(Accepted.class);
    assertThat(server.versionsOf(id)).containsExactly("1", "2");
  }

  @Test
  void keyIsKnownToTheNextOwner() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.owner(id);
    Reserve reserve = reserve();
    Change first = ((Accepted) stage.decide(seat, reserve)).change();
    stage.stop(seat);
    ActorRef<SeatMessage> next = stage.rememberingOwner(id);
    double before = stage.statements();
    assertReplayed(stage.decide(next, reserve), first);
    assertThat(stage.statements() - before).as("no write was tried: row and key").isEqualTo(2);
  }

  /** The retry itself wakes the next owner: a node has died, and its caller tries again. */
  @Test
  void retryThatWakesTheNextOwnerIsReplayed() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.owner(id);
    Hold hold = BoxOffice.hold();
    Change first = ((Accepted) stage.decide(seat, hold)).change();
    stage.stop(seat);
    assertReplayed(stage.decide(stage.owner(id), hold), first);
  }

  @Test
  void keyReusedForAnotherCommandOrSeatIsRefused() {
    SeatId id = office.seat();
    ActorRef<SeatMessage> seat = stage.owner(id);
    Hold hold = BoxOffice.hold();
    stage.decide(seat, hold);
    assertReused(stage.decide(seat, new Hold(hold.key(), "b-2", BoxOffice.TTL)));
    assertReused(stage.decide(seat, new Confirm(hold.key(), hold.key())));
    SeatId other = office.seat();
    assertReused(stage.decide(stage.owner(other), hold));
    assertThat(office.now(other).version()).isZero();
    assertThat(stage.fenced()).as("this is no foreign owner").isZero();
    assertThat(stage.guard().holds()).isTrue();
  }

  @Test
  void lastTenThousandKeysAreKnownWithoutAWriteAndOlderOnesByTheirWrite() {
    int changes = KeyTable.KEYS_REMEMBERED + 500;
    SeatId id = office.area();
    sell(id, changes);
    ActorRef<SeatMessage> area = stage.rememberingOwner(id);

    double before = stage.statements();
    Decision young = stage.decide(area, new Reserve(key(id, 501), "b-1"));
    assertThat(((Replayed) young).change().version()).isEqualTo(501);
    assertThat(stage.statements() - before).as("row and key").isEqualTo(2);

    before = stage.statements();
    Decision old = stage.decide(area, new Reserve(key(id, 500), "b-1"));
    assertThat(((Replayed) old).change().version()).isEqualTo(500);
    assertThat(stage.statements() - before).as("a write, row and key").isEqualTo(3);
    assertThat(office.now(id).version()).isEqualTo(changes);
  }

  private void sell(SeatId area, int changes) {
    server.execute(
        """
        INSERT INTO seat_change (show, seat, version, command_id, kind, hold_id, buyer, at)
        SELECT ?, ?, v, md5(? || v)::uuid, 'RESERVE', md5(? || v)::uuid, 'b-1', now()
          FROM generate_series(1, ?) AS v
        """,
        area.show(),
        area.name(),
        area.show(),
        area.show(),
        changes);
    server.execute(
        "UPDATE seat SET version = ?, sold = ?, changed_by = ?, changed_at = now()"
            + " WHERE show = ? AND seat = ?",
        changes,
        changes,
        key(area, changes),
        area.show(),
        area.name());
  }

  private UUID key(SeatId area, int version) {
    return UUID.fromString(
        server.texts("SELECT md5(? || ?)::uuid", area.show(), version).getFirst());
  }
}
