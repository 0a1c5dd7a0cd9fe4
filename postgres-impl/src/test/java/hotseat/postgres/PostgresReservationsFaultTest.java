package hotseat.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Terms;
import hotseat.model.Command;
import hotseat.model.Command.Cancel;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Refused;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.Relay;
import hotseat.store.RelayedOffice;
import hotseat.store.RowLock;
import hotseat.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line between "surely not applied" and "unknown", while connections break. */
class PostgresReservationsFaultTest {

  // Only the write carries the buyer's name; the relay recognizes the request to break by it.
  private static final String BUYER = "buyer-whose-write-breaks";

  @AutoClose private static final BoxOffice DIRECT = BoxOffice.on(TestDatabase.withMovableClock());

  private final TestDatabase server = DIRECT.server();
  @AutoClose private final RelayedOffice relayed = RelayedOffice.on(server);
  private final Relay relay = relayed.relay();
  private final BoxOffice office = relayed.office();
  private final Counter counter = Counter.of(office);
  private final SeatId seat = DIRECT.seat();
  private final Hold hold = new Hold(UUID.randomUUID(), BUYER, BoxOffice.TTL);

  @Test
  void lostReplyIsRecoveredByTheKey() {
    relay.loseAnswerTo(BUYER);
    Reply reply = counter.handle(seat, hold);
    assertThat(((Decided) reply).decision())
        .isInstanceOfSatisfying(
            Recovered.class,
            again -> {
              assertThat(again.change().key()).isEqualTo(hold.key());
              assertThat(again.after()).isEqualTo(DIRECT.now(seat));
            });
    assertThat(Counter.attempts(reply)).isEqualTo(2);
    assertThat(counter.metrics().unknownCommits().count()).isEqualTo(1);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void lostWriteIsRetriedAndAppliedOnce() {
    relay.lose(BUYER);
    assertThat(counter.decide(seat, hold)).isInstanceOf(Accepted.class);
    assertThat(counter.metrics().unknownCommits().count()).isEqualTo(1);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** The server still executes the write whose connection broke: the retry waits for its end. */
  @Test
  void retryWaitsForAWriteThatStillRunsInTheServer() {
    try (RowLock lock = RowLock.on(server, seat)) {
      Relay.Doom write = relay.abandon(BUYER);
      CompletableFuture<Reply> reply = Callers.call(() -> counter.handle(seat, hold));
      await().until(() -> server.sessionsThatWait() == 1);
      write.deliver();
      await().until(() -> server.sessionsThatWait() == 2);
      lock.release();
      assertThat(((Decided) reply.join()).decision()).isInstanceOf(Recovered.class);
      assertThat(Counter.attempts(reply.join())).isEqualTo(2);
      assertThat(counter.metrics().conflicts().count()).as("no write in vain").isZero();
    }
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void lateWriteHasNoEffectBecauseItsKeyIsSpent() {
    Relay.Doom late = relay.delay(BUYER);
    assertThat(counter.decide(seat, hold)).isInstanceOf(Accepted.class);
    late.deliver();
    await().until(late::isAnswered);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** An unknown outcome is settled by then: a client need not wait longer. */
  @ParameterizedTest
  @ValueSource(strings = {"hold", "reserve", "cancel"})
  void writeDelayedBeyondItsTermHasNoEffect(String kind) {
    Reserve sale = new Reserve(UUID.randomUUID(), BUYER);
    if (kind.equals("cancel")) {
      DIRECT.sell(seat, sale);
    }
    List<String> before = server.versionsOf(seat);
    Command command =
        switch (kind) {
          case "hold" -> hold;
          case "reserve" -> sale;
          default -> new Cancel(UUID.randomUUID(), sale.key());
        };
    Counter once = Counter.of(office, Counter.PATIENT.once());
    Relay.Doom late = relay.delay(BUYER);
    assertThat(once.handle(seat, command)).isInstanceOf(Unknown.class);
    server.moveClock(Terms.WRITE);
    late.deliver();
    await().until(late::isAnswered);
    assertThat(server.versionsOf(seat)).isEqualTo(before);
  }

  @Test
  void writeBrokenByADatabaseFailureIsUnknown() {
    relay.hangUpAt(BUYER);
    assertThat(counter.handle(seat, hold))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> assertThat(unknown.cause()).isEqualTo(UnknownCause.COMMIT_UNKNOWN));
    assertThat(counter.metrics().unknownCommits().count()).isEqualTo(1);
  }

  @Test
  void writeBrokenOnItsLastAttemptIsUnknown() {
    Counter once = Counter.of(office, Counter.PATIENT.once());
    relay.loseAnswerTo(BUYER);
    assertThat(once.handle(seat, hold)).isInstanceOf(Unknown.class);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void databaseOutageBeforeAnyWriteMeansNotApplied() {
    relay.hangUp();
    assertThat(counter.handle(seat, hold))
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.NOT_READY));
    assertThat(counter.reservations().read(seat)).isInstanceOf(NotApplied.class);
    assertThat(counter.metrics().unknownCommits().count()).isZero();
  }

  @Test
  void lostWriteIsRefusedIfARivalTookTheSeatMeanwhile() {
    Relay.Doom late = relay.delay(BUYER);
    try (RowLock lock = RowLock.on(server, seat)) {
      CompletableFuture<Reply> reply = Callers.call(() -> counter.handle(seat, hold));
      await().until(() -> late.isMet() && server.sessionsThatWait() == 1);
      lock.execute(
          "UPDATE seat SET status = 'SOLD', hold_id = gen_random_uuid(), buyer = 'rival', version ="
              + " 1 WHERE show = ? AND seat = ?",
          seat.show(),
          seat.name());
      lock.commit();
      assertThat(((Decided) reply.join()).decision())
          .isInstanceOfSatisfying(
              Refused.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.SEAT_UNAVAILABLE));
    }
    late.deliver();
    await().until(late::isAnswered);
    assertThat(server.versionsOf(seat)).isEmpty();
  }
}
