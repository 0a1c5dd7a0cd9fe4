package hotseat.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Written;
import hotseat.testing.SkippingTicker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** No connection is free, or none reaches the database. */
class DatabasePoolTest {

  @AutoClose private static final BoxOffice DIRECT = BoxOffice.on(TestDatabase.fresh());

  private final TestDatabase server = DIRECT.server();
  @AutoClose private final RelayedOffice relayed = RelayedOffice.withTimeouts(server);
  private final Relay relay = relayed.relay();
  private final BoxOffice office = relayed.office();
  private final SeatId seat = DIRECT.seat();
  private final Reserve reserve = new Reserve(UUID.randomUUID(), "b-1");

  private WriteResult write() {
    return office.table().replace(Write.of(seat, DIRECT.accept(seat, reserve)), time());
  }

  private Throwable read() {
    return catchThrowable(() -> office.table().read(seat, Optional.of(reserve.key()), time()));
  }

  @Test
  void exhaustedPoolIsReportedAsOverloaded() throws InterruptedException {
    CountDownLatch end = occupyAll(office.database());
    long began = System.nanoTime();
    assertThat(write()).isEqualTo(new Unavailable(Obstacle.OVERLOADED));
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThanOrEqualTo(BoxOffice.PATIENCE);
    end.countDown();
    await().until(() -> office.database().busy() == 0);
    assertThat(write()).isEqualTo(new Written());
  }

  @Test
  void callWaitsNoLongerThanItsRequestMay() throws InterruptedException {
    Database patient = DIRECT.database();
    CountDownLatch end = occupyAll(patient);
    StoreTime over = new StoreTime(new SkippingTicker(), 0);
    long began = System.nanoTime();
    assertThatThrownBy(() -> patient.read(over, Rows::now))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.OVERLOADED));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BoxOffice.LONG_PATIENCE);
    end.countDown();
    await().until(() -> patient.busy() == 0);
  }

  /** Only the first of them has to find out. */
  @Test
  void callsThatWaitAreTurnedAwayTogetherWhenTheDatabaseIsAway() throws InterruptedException {
    RelayedOffice patient = RelayedOffice.on(server);
    Database database = patient.office().database();
    CountDownLatch end = occupyAll(database);
    List<CompletableFuture<Throwable>> waiting =
        Stream.generate(() -> Callers.call(() -> catchThrowable(database::now))).limit(5).toList();
    await().until(() -> database.waiting() == 5);
    patient.relay().hangUp();
    end.countDown();
    assertThat(waiting)
        .allSatisfy(
            call ->
                assertThat(call.join())
                    .isInstanceOfSatisfying(
                        UnavailableException.class,
                        e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_READY)));
    assertThat(patient.office().metrics().get("hotseat.database.turned.away").counter().count())
        .isPositive();
    patient.close();
  }

  @Test
  void idleConnectionThatSwallowsPacketsTimesOut() {
    assertThat(read()).isNull();
    await().until(this::isEverySessionIdleForASecond);
    for (int i = 0; i < office.database().connections(); i++) {
      relay.stall("");
    }
    // Without a timeout the pool would wait for ever, and this test with it.
    assertThat(read()).isInstanceOf(UnavailableException.class);
  }

  /** The pool tests a connection only if it was not used for half a second. */
  private boolean isEverySessionIdleForASecond() {
    return server.number(
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()
               AND clock_timestamp() - state_change < interval '1 second'
            """)
        == 0;
  }

  @Test
  void unreachableDatabaseIsReportedAsNotReady() {
    relay.hangUp();
    office.noticeThatTheDatabaseIsAway();
    assertThat(write()).isEqualTo(new Unavailable(Obstacle.NOT_READY));
    assertThat(answersMetric()).isZero();
    relay.pickUp();
    await().until(office.database()::answers);
    assertThat(answersMetric()).isEqualTo(1);
    assertThat(write()).isEqualTo(new Written());
  }

  @Test
  void unreachableDatabaseAtStartIsReportedInOneLine() {
    relay.hangUp();
    assertThatThrownBy(() -> BoxOffice.behind(relay, server))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("no connection to the database")
        .hasMessageNotContaining("\n");
  }

  /** Returns what ends it. */
  private static CountDownLatch occupyAll(Database database) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(database.connections());
    for (int i = 0; i < database.connections(); i++) {
      Thread.startVirtualThread(() -> occupy(database, busy, end));
    }
    busy.await();
    return end;
  }

  private static void occupy(Database database, CountDownLatch busy, CountDownLatch end) {
    database.read(
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

  /** The value of the node's metric. */
  private double answersMetric() {
    return office.metrics().get("hotseat.database.answers").gauge().value();
  }
}
