package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Machine;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Shows.MapReader;
import hotseat.api.UnavailableException;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.testing.WholeMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A map is one snapshot, although it is never in memory as a whole. */
class SeatMapsTest {

  // Two full pages and a part of a third.
  private static final Layout LARGE = Layout.of(5, 900);
  private static final int AT_ONCE_MAX = 2;

  private static TestDatabase server;
  private static BoxOffice office;
  private static ShowTable shows;

  @BeforeAll
  static void open() {
    server = TestDatabase.fresh();
    office = BoxOffice.on(server);
    shows = new ShowTable(office.database(), Machine.real().ticker());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void changesMadeWhileAMapIsReadAreNotInIt() {
    sellOut("changing");
    List<String> read = new ArrayList<>();
    shows.seatMap(
        "changing",
        reader(
            name -> {
              if (read.isEmpty()) {
                assertThat(sessionsThatAreReadPageByPage()).isEqualTo(1);
                server.execute(
                    "UPDATE seat SET status = 'AVAILABLE', hold_id = NULL, buyer = NULL WHERE show"
                        + " = ?",
                    "changing");
              }
              read.add(name);
            }));
    assertThat(read).hasSize(LARGE.seats()).isSorted().doesNotHaveDuplicates();
    assertThat(WholeMap.of(shows, "changing").places()).isEmpty();
  }

  @Test
  void tooManyConcurrentMapReadsAreRefusedAsOverloaded() throws InterruptedException {
    String show = office.show();
    CountDownLatch begun = new CountDownLatch(AT_ONCE_MAX);
    CountDownLatch end = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> slow =
        Stream.generate(() -> Callers.call(() -> shows.seatMap(show, slowly(begun, end))))
            .limit(AT_ONCE_MAX)
            .toList();
    begun.await();
    assertThatThrownBy(() -> WholeMap.of(shows, show))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.OVERLOADED));
    assertThat(office.database().answers()).as("there is a connection for others").isTrue();
    end.countDown();
    assertThat(slow).allSatisfy(it -> assertThatThrownBy(it::join).isNotNull());
    assertThat(WholeMap.of(shows, show).places()).containsOnlyKeys("FLOOR");
  }

  private static void sellOut(String show) {
    shows.create(show, LARGE);
    server.execute(
        "UPDATE seat SET status = 'SOLD', hold_id = gen_random_uuid(), buyer = 'b' WHERE show = ?",
        show);
  }

  private static long sessionsThatAreReadPageByPage() {
    return server.number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND state = 'idle in transaction'");
  }

  private interface Places {
    void place(String name);
  }

  private static MapReader reader(Places places) {
    return new MapReader() {
      @Override
      public void begin(Layout layout, Instant asOf) {}

      @Override
      public void place(String name, Seat seat) {
        places.place(name);
      }
    };
  }

  private static MapReader slowly(CountDownLatch begun, CountDownLatch end) {
    return reader(
        _ -> {
          begun.countDown();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IllegalStateException("end");
        });
  }
}
