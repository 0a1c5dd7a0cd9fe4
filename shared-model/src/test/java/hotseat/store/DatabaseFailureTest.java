package hotseat.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import hotseat.api.Machine;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Shows.Creation;
import hotseat.api.UnavailableException;
import hotseat.model.Command.Reserve;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Unknown;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the caller knows after a failure: nothing was written, or the outcome is unknown. */
class DatabaseFailureTest {

  @AutoClose private static final BoxOffice DIRECT = BoxOffice.on(TestDatabase.fresh());

  private final TestDatabase server = DIRECT.server();
  @AutoClose private final RelayedOffice relayed = RelayedOffice.on(server);
  private final Relay relay = relayed.relay();
  private final BoxOffice office = relayed.office();
  private final SeatId seat = DIRECT.seat();
  private final Reserve reserve = new Reserve(UUID.randomUUID(), "b-1");

  private WriteResult write() {
    return write(office);
  }

  private WriteResult write(BoxOffice through) {
    return through.table().replace(Write.of(seat, DIRECT.accept(seat, reserve)), time());
  }

  private Throwable read() {
    return catchThrowable(() -> office.table().read(seat, Optional.of(reserve.key()), time()));
  }

  @Test
  void connectionThatBreaksAfterTheWriteLeavesItUnknownAndWritten() {
    relay.loseAnswerTo(reserve.key().toString());
    assertThat(write()).isEqualTo(new Unknown());
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void showCreationMayBeRetriedAfterALostReply() {
    // Only the writing statement carries it; the show is looked up before that.
    relay.loseAnswerTo("UNHEARD");
    Layout layout = Layout.of(1, 1, Map.of("UNHEARD", 1));
    ShowTable shows = new ShowTable(office.database(), Machine.real().ticker());
    assertThat(shows.create("new", layout)).isEqualTo(Creation.UNKNOWN);
    assertThat(shows.create("new", layout)).isEqualTo(Creation.CREATED);
  }

  @Test
  void connectionThatBreaksBeforeTheWriteLeavesItUnknownAndNotWritten() {
    relay.lose(reserve.key().toString());
    assertThat(write()).isEqualTo(new Unknown());
    assertThat(server.versionsOf(seat)).isEmpty();
  }

  @Test
  void unknownWriteMayArriveLater() {
    Relay.Doom late = relay.delay(reserve.key().toString());
    assertThat(write()).isEqualTo(new Unknown());
    assertThat(server.versionsOf(seat)).isEmpty();
    late.deliver();
    await().until(late::isAnswered);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void connectionThatSwallowsPacketsTimesOut() {
    try (BoxOffice timed = BoxOffice.withTimeoutsBehind(relay, server)) {
      relay.stall(reserve.key().toString());
      // Without its own timeout the driver would wait for ever, and this test with it.
      assertThat(write(timed)).isEqualTo(new Unknown());
    }
  }

  @Test
  void connectionThatBreaksDuringAReadMeansUnavailable() {
    relay.lose(seat.show());
    assertThat(read())
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_READY));
    assertThat(answersMetric()).isZero();
    assertThat(read()).as("the next look gets another connection").isNull();
    assertThat(answersMetric()).isEqualTo(1);
  }

  @Test
  void rowThatIsLockedForTooLongIsNotWritten() {
    try (RowLock _ = RowLock.on(server, seat);
        BoxOffice timed = BoxOffice.withTimeoutsBehind(relay, server)) {
      assertThat(write(timed)).isEqualTo(new Unavailable(Obstacle.NOT_READY));
      assertThat(answersMetric(timed)).as("to say no is to answer").isEqualTo(1);
    }
    assertThat(server.versionsOf(seat)).isEmpty();
  }

  @Test
  void terminatedSessionLeavesItsWriteUnknown() {
    try (RowLock _ = RowLock.on(server, seat)) {
      CompletableFuture<WriteResult> written = Callers.call(this::write);
      await().until(() -> server.sessionsThatWait() == 1);
      server.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'
          """);
      assertThat(written.join()).isEqualTo(new Unknown());
    }
  }

  /** The value of the node's metric. */
  private double answersMetric() {
    return answersMetric(office);
  }

  private static double answersMetric(BoxOffice which) {
    return which.metrics().get("hotseat.database.answers").gauge().value();
  }
}
