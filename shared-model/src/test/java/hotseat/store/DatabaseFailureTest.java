package hotseat.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply.Obstacle;
import hotseat.api.Shows.Creation;
import hotseat.api.UnavailableException;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the caller knows when something breaks: nothing was written, or nobody can tell. */
class DatabaseFailureTest {

  private static final Duration POOL_TIMEOUT = Duration.ofMillis(DatabaseSettings.POOL_TIMEOUT_MS);

  private static TestDatabase server;
  private static BoxOffice direct;

  private final Reserve reserve = new Reserve(UUID.randomUUID(), "b-1");
  private Relay relay;
  private BoxOffice office;
  private SeatId seat;

  @BeforeAll
  static void start() {
    server = TestDatabase.fresh();
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
    seat = direct.seat();
  }

  @AfterEach
  void close() {
    office.close();
    relay.close();
  }

  private Throwable write() {
    Accepted accepted = direct.accept(seat, reserve);
    return catchThrowable(() -> office.table().replace(Write.of(seat, accepted), time()));
  }

  private Throwable read() {
    return catchThrowable(() -> office.table().find(seat, Optional.of(reserve.key()), time()));
  }

  @Test
  void connectionThatBreaksAfterTheWriteLeavesItUnknownAndWritten() {
    relay.loseAnswerTo(reserve.key().toString());
    assertThat(write()).isInstanceOf(CommitUnknownException.class);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void newShowWhoseAnswerIsLostMayBeCreatedAgain() {
    // Only the writing statement carries it; the show is looked for before that.
    relay.loseAnswerTo("UNHEARD");
    Layout layout = Layout.of(1, 1, Map.of("UNHEARD", 1));
    ShowTable shows = new ShowTable(office.database());
    assertThat(shows.create("new", layout)).isEqualTo(Creation.UNKNOWN);
    assertThat(shows.create("new", layout)).isEqualTo(Creation.CREATED);
  }

  @Test
  void connectionThatBreaksBeforeTheWriteLeavesItUnknownAndNotWritten() {
    relay.lose(reserve.key().toString());
    assertThat(write()).isInstanceOf(CommitUnknownException.class);
    assertThat(server.versionsOf(seat)).isEmpty();
  }

  @Test
  void writeThatIsUnknownMayArriveLater() {
    Relay.Doom late = relay.delay(reserve.key().toString());
    assertThat(write()).isInstanceOf(CommitUnknownException.class);
    assertThat(server.versionsOf(seat)).isEmpty();
    late.deliver();
    await().until(late::isAnswered);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void connectionThatSwallowsPacketsIsGivenUpInTime() {
    relay.stall(reserve.key().toString());
    // Without a limit of its own the driver would wait for ever, and this test with it.
    assertThat(write()).isInstanceOf(CommitUnknownException.class);
  }

  @Test
  void connectionThatBreaksDuringALookIsMereUnavailability() {
    relay.lose(seat.show());
    assertThat(read())
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_READY));
    assertThat(told()).isZero();
    assertThat(read()).as("the next look gets another connection").isNull();
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void rowThatIsLockedForTooLongIsNotWritten() {
    try (RowLock _ = RowLock.on(server, seat)) {
      assertThat(write())
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("lock timeout");
      assertThat(told()).as("to say no is to answer").isEqualTo(1);
    }
    assertThat(server.versionsOf(seat)).isEmpty();
  }

  @Test
  void serverThatSaysGoodbyeDuringAWriteLeavesItUnknown() {
    try (RowLock _ = RowLock.on(server, seat)) {
      CompletableFuture<Throwable> written = Callers.call(this::write);
      await().until(() -> server.sessionsThatWait() == 1);
      server.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'
          """);
      assertThat(written.join())
          .isInstanceOf(CommitUnknownException.class)
          .rootCause()
          .hasMessageContaining("terminating connection");
    }
  }

  @Test
  void whoFindsAllConnectionsAtWorkIsToldThatItIsTooMuch() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(office.database().connections());
    for (int i = 0; i < office.database().connections(); i++) {
      Thread.startVirtualThread(() -> occupy(busy, end));
    }
    busy.await();
    long began = System.nanoTime();
    assertThat(write())
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.OVERLOADED));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(POOL_TIMEOUT);
    end.countDown();
    await().until(() -> office.database().busy() == 0);
    assertThat(write()).isNull();
  }

  @Test
  void idleConnectionThatSwallowsPacketsIsGivenUpInTime() {
    assertThat(read()).isNull();
    await().pollDelay(POOL_TIMEOUT).until(() -> true);
    for (int i = 0; i < office.database().connections(); i++) {
      relay.stall("");
    }
    long began = System.nanoTime();
    assertThat(read()).isInstanceOf(UnavailableException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isLessThan(POOL_TIMEOUT.multipliedBy(4));
  }

  private void occupy(CountDownLatch busy, CountDownLatch end) {
    office
        .database()
        .read(
            time(),
            _ -> {
              busy.countDown();
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return true;
            });
  }

  @Test
  void whoFindsTheDatabaseAwayIsToldThatNothingIsReady() {
    relay.hangUp();
    office.noticeThatTheDatabaseIsAway();
    assertThat(write())
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_READY));
    assertThat(told()).isZero();
    relay.pickUp();
    await().until(office.database()::answers);
    assertThat(told()).isEqualTo(1);
    assertThat(write()).isNull();
  }

  /** What the node tells in its metrics. */
  private double told() {
    return office.metrics().get("hotseat.database.answers").gauge().value();
  }

  @Test
  void databaseThatIsAwayAtTheStartIsToldInOneLine() {
    relay.hangUp();
    assertThatThrownBy(() -> BoxOffice.behind(relay, server))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("no connection to the database")
        .hasMessageNotContaining("\n");
  }
}
