package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.store.ClusterTable.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterTableTest {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final BoxOffice office = BoxOffice.on(TestDatabase.fresh());
  private final ClusterTable table = new ClusterTable(office.database());

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void firstOneFoundsAndTheOthersAreToldWhomToAsk() {
    Entry founded = table.enter("a", LEASE);
    assertThat(founded.isFounded()).isTrue();
    assertThat(table.enter("b", LEASE)).isEqualTo(new Entry(founded.cluster(), List.of("a")));

    assertThat(table.renew("b", founded.cluster(), LEASE)).isTrue();
    assertThat(table.enter("c", LEASE)).isEqualTo(new Entry(founded.cluster(), List.of("a", "b")));
  }

  @Test
  void ofManyAtOnceOneFounds() {
    List<CompletableFuture<Entry>> entering =
        IntStream.range(0, 12)
            .mapToObj(i -> Callers.call(() -> table.enter("node-" + i, LEASE)))
            .toList();
    Set<UUID> clusters =
        entering.stream().map(one -> one.join().cluster()).collect(Collectors.toSet());
    assertThat(clusters).hasSize(1);
    assertThat(entering).filteredOn(one -> one.join().isFounded()).hasSize(1);
  }

  @Test
  void nobodyFoundsWhileALeaseRuns() {
    Entry first = table.enter("a", SHORT);
    assertThat(table.enter("b", LEASE).members()).containsExactly("a");

    await().until(() -> table.enter("b", LEASE).isFounded());
    assertThat(table.renew("a", first.cluster(), LEASE)).isFalse();
  }

  @Test
  void leaseIsProlonged() {
    Entry first = table.enter("a", SHORT);
    assertThat(table.renew("a", first.cluster(), LEASE)).isTrue();
    await()
        .during(SHORT.multipliedBy(2))
        .until(() -> table.enter("b", LEASE).members().equals(List.of("a")));
  }

  @Test
  void leaseThatWasGivenBackHoldsNobodyUp() {
    Entry first = table.enter("a", LEASE);
    table.renew("b", first.cluster(), LEASE);
    table.end("a", first.cluster());
    assertThat(table.enter("c", LEASE).members()).containsExactly("b");

    table.end("b", first.cluster());
    assertThat(table.enter("c", LEASE).isFounded()).isTrue();
  }

  @Test
  void clusterIsStillTheOneWhenItsFounderHasLeft() {
    Entry first = table.enter("a", LEASE);
    table.end("a", first.cluster());
    assertThat(table.renew("b", first.cluster(), LEASE)).isTrue();
  }

  @Test
  void nodeThatIsStartedAgainDoesNotWaitForItself() {
    Entry first = table.enter("a", LEASE);
    Entry second = table.enter("a", LEASE);
    assertThat(second.isFounded()).isTrue();
    assertThat(second.cluster()).isNotEqualTo(first.cluster());
    assertThat(table.renew("a", first.cluster(), LEASE)).isFalse();
  }

  @Test
  void whoEndsItsLeaseInAnotherClusterEndsNothing() {
    table.enter("a", LEASE);
    table.end("a", UUID.randomUUID());
    assertThat(table.enter("b", LEASE).isFounded()).isFalse();
  }
}
