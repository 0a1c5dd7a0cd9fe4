package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Reply.Decided;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Replayed;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.ShowTable;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that receives requests for more seats than it has room for. */
class AwakeSeatsTest {

  private static final int AWAKE_MAX = 600;
  private static final int ROWS = 24;
  private static final int SEATS_PER_ROW = 40;
  private static final int CALLERS = 10;

  // A seat that is being passivated still counts: it has to finish its write first.
  private static final int LEAVING_MAX = 100;

  private final BoxOffice office = BoxOffice.on(TestDatabase.fresh());
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final Connections connections =
      Connections.open(office.server().settings(8), new SimpleMeterRegistry());
  private final SeatCluster cluster =
      SeatCluster.start(
          new Environment(
              Map.of(
                  "HOTSEAT_CLUSTER_PORT",
                  FreePorts.free(1).getFirst().toString(),
                  "HOTSEAT_AWAKE_SEATS_MAX",
                  Integer.toString(AWAKE_MAX))),
          "a",
          connections,
          Machine.real(),
          metrics);

  private record Sale(SeatId seat, Reserve reserve) {}

  @BeforeEach
  void awaitReady() {
    await().until(() -> cluster.notReadyBecause().isEmpty());
  }

  @AfterEach
  void stop() {
    cluster.close();
    connections.close();
    office.close();
  }

  @Test
  void awakeSeatsAreLimitedAndAllSeatsAnswer() {
    Layout layout = Layout.of(ROWS, SEATS_PER_ROW);
    new ShowTable(office.database(), Machine.real().ticker()).create("crawled", layout);
    List<Sale> sales =
        layout.rowNames().stream()
            .flatMap(
                row ->
                    IntStream.rangeClosed(1, SEATS_PER_ROW)
                        .mapToObj(number -> new SeatId("crawled", row + "-" + number)))
            .map(seat -> new Sale(seat, new Reserve(UUID.randomUUID(), "b")))
            .toList();

    all(
        sales,
        sale ->
            assertThat(decided(sale))
                .isInstanceOfAny(Accepted.class, Recovered.class, Replayed.class));
    all(sales, sale -> assertThat(decided(sale)).isInstanceOf(Replayed.class));
    assertThat(office.server().number("SELECT count(*) FROM seat_change")).isEqualTo(sales.size());
    await().until(() -> awake() > 0 && awake() <= AWAKE_MAX);
  }

  /** A seat that finds no connection in time is asked again. */
  private Decision decided(Sale sale) {
    while (true) {
      if (cluster.reservations().handle(sale.seat(), sale.reserve())
          instanceof Decided(Decision decision, _)) {
        return decision;
      }
    }
  }

  private double awake() {
    return metrics.get("hotseat.actor.seats.awake").gauge().value();
  }

  private void all(List<Sale> sales, Consumer<Sale> each) {
    List<CompletableFuture<Boolean>> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(
                caller ->
                    Callers.call(
                        () -> {
                          for (int i = caller; i < sales.size(); i += CALLERS) {
                            each.accept(sales.get(i));
                            assertThat(awake()).isLessThanOrEqualTo(AWAKE_MAX + LEAVING_MAX);
                          }
                          return true;
                        }))
            .toList();
    callers.forEach(CompletableFuture::join);
  }
}
