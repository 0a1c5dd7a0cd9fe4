package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Replayed;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.Test;

/** The answer to a write was lost: it was stored, or it is lost, or it is still on its way. */
class SeatEntityUnknownTest extends SeatBehindRelay {

  @Test
  void lostReplyIsRecoveredByTheKey() {
    relay.loseAnswerTo(BUYER);
    Recovered again = (Recovered) stage.decide(seat, hold);
    assertThat(again.after()).isEqualTo(direct.now(id));
    assertThat(server.versionsOf(id)).containsExactly("1");
    assertThat(stage.fenced()).isZero();
  }

  @Test
  void lostWriteIsDecidedAgainAndStoredOnce() {
    relay.lose(BUYER);
    assertThat(stage.decide(seat, hold)).isInstanceOf(Accepted.class);
    assertThat(server.versionsOf(id)).containsExactly("1");
  }

  @Test
  void lateWriteHasNoEffectBecauseItsKeyIsSpent() {
    Relay.Doom late = relay.delay(BUYER);
    assertThat(stage.decide(seat, hold)).isInstanceOf(Accepted.class);
    deliver(late);
    assertThat(server.versionsOf(id)).containsExactly("1");
    assertThat(stage.read(seat).seat().version()).isEqualTo(1);
  }

  /** The owner cannot read again, so only time protects against the late write. */
  private Relay.Doom leaveUnknown() {
    Relay.Doom late = relay.delay(BUYER).andThen(this::loseTheNextRead);
    assertThat(stage.handle(seat, hold))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> assertThat(unknown.cause()).isEqualTo(UnknownCause.COMMIT_UNKNOWN));
    return late;
  }

  private void loseTheNextRead() {
    relay.lose(id.show());
  }

  private void letItsTermEnd() {
    stage.pass(WRITE_TERM.plusMillis(1));
  }

  @Test
  void lateWriteAfterItsTermChangesNothing() {
    Relay.Doom late = leaveUnknown();
    letItsTermEnd();
    deliver(late);
    assertThat(server.versionsOf(id)).isEmpty();
    assertThat(stage.read(seat).seat().version()).isZero();
    assertThat(stage.decide(seat, BoxOffice.hold())).isInstanceOf(Accepted.class);
  }

  @Test
  void rowIsReadForEveryAnswerWhileAWriteMayStillArrive() {
    Relay.Doom late = leaveUnknown();
    double before = stage.statements();
    assertThat(stage.read(seat).seat().version()).isZero();
    assertThat(stage.statements() - before).isEqualTo(1);
    deliver(late);
    assertThat(server.versionsOf(id)).containsExactly("1");
    assertThat(stage.read(seat).seat().version()).isEqualTo(1);
    assertThat(stage.decide(seat, hold)).isInstanceOf(Replayed.class);
    assertThat(stage.fenced()).as("it is the owner's own write").isZero();
  }

  /** Later than the read, a hold may be over, and a confirm that was in time may have arrived. */
  @Test
  void replyHasTheDatabaseTimeWhileAWriteMayStillArrive() {
    leaveUnknown();
    server.moveClock(Duration.ofHours(1));
    assertThat(stage.read(seat).at()).isAfter(stage.clock().instant().plus(Duration.ofMinutes(50)));
    server.moveClock(Duration.ofHours(-1));
  }

  @Test
  void readIsNotRememberedWhileAWriteMayStillArrive() {
    Relay.Doom late = leaveUnknown();
    assertThat(stage.read(seat).seat().version()).isZero();
    deliver(late);
    assertThat(server.versionsOf(id)).containsExactly("1");
    letItsTermEnd();
    assertThat(stage.read(seat).seat().version()).isEqualTo(1);
    double before = stage.statements();
    assertThat(stage.read(seat).seat().version()).isEqualTo(1);
    assertThat(stage.statements() - before).as("memory is good again").isZero();
    assertThat(stage.fenced()).as("it is the owner's own write").isZero();
  }

  /**
   * A seat is held. Its release and the next hold are one write, whose answer is lost. If they were
   * decided again one by one, the hold would be refused because of a release that may still arrive.
   */
  @Test
  void noCommandIsRefusedWhileItsOwnWriteMayStillArrive() {
    Hold first = BoxOffice.hold();
    direct.sell(id, first);
    Stage patient = new Stage(office, Stage.TRUSTING);
    ActorRef<SeatMessage> fresh = patient.owner(id);
    Relay.Doom load = relay.pause(id.show());
    CompletableFuture<Reply> _ = patient.askToRead(fresh);
    await().until(load::isMet);
    Instant givenUp = patient.clock().instant().plus(Duration.ofMinutes(2));
    CompletableFuture<Reply> released =
        SeatCalls.sendBefore(givenUp, fresh, new Release(UUID.randomUUID(), first.key()));
    CompletableFuture<Reply> held = patient.ask(fresh, hold);
    Duration toLate = Duration.ofMinutes(3);
    Relay.Doom late = relay.delay(BUYER).andThen(() -> server.moveClock(toLate));
    load.deliver();
    assertThat(released.join()).isInstanceOf(Unknown.class);
    assertThat(held.join()).isInstanceOf(Unknown.class);
    server.moveClock(toLate.negated());
    deliver(late);
    assertThat(server.versionsOf(id)).containsExactly("1", "2", "3");
    patient.close();
  }

  @Test
  void retryIsUnknownWhileItsFirstWriteMayStillArrive() {
    leaveUnknown();
    loseTheNextRead();
    assertThat(stage.handle(seat, hold)).isInstanceOf(Unknown.class);
    loseTheNextRead();
    assertThat(stage.handle(seat, BoxOffice.hold()))
        .as("no write has another key")
        .isInstanceOf(NotApplied.class);
  }

  @Test
  void writeBrokenByADatabaseFailureIsUnknown() {
    relay.hangUpAt(BUYER);
    assertThat(stage.handle(seat, hold))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> assertThat(unknown.cause()).isEqualTo(UnknownCause.COMMIT_UNKNOWN));
  }

  @Test
  void connectionThatSwallowsTheWriteTimesOut() {
    try (BoxOffice timed = BoxOffice.withTimeoutsBehind(relay, server);
        Stage impatient = new Stage(timed, Stage.TRUSTING)) {
      Relay.Doom stalled = relay.stall(BUYER);
      assertThat(impatient.decide(impatient.owner(id), hold)).isInstanceOf(Accepted.class);
      deliver(stalled);
      assertThat(server.versionsOf(id)).containsExactly("1");
    }
  }

  @Test
  void databaseOutageBeforeTheWriteMeansNotAppliedAndReadsStillWork() {
    relay.hangUp();
    office.noticeThatTheDatabaseIsAway();
    assertThat(stage.handle(seat, hold))
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.NOT_READY));
    assertThat(stage.read(seat).seat().version()).isZero();
    assertThat(stage.handle(stage.owner(direct.seat()), BoxOffice.hold()))
        .as("a seat that is not in memory")
        .isInstanceOf(NotApplied.class);
    relay.pickUp();
    await().until(office.database()::answers);
    assertThat(stage.decide(seat, hold)).isInstanceOf(Accepted.class);
  }
}
