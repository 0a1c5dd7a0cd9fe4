package hotseat.actor.store;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.actor.store.Entry.Founder;
import hotseat.actor.store.Entry.Joiner;
import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.TestDatabase;
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
  private static final Incarnation A = new Incarnation("a", 1);
  private static final Incarnation B = new Incarnation("b", 2);
  private static final Incarnation C = new Incarnation("c", 3);
  private static final Incarnation A_AGAIN = new Incarnation("a", 4);

  private final BoxOffice office = BoxOffice.on(TestDatabase.withMovableClock());
  private final ClusterTable table = new ClusterTable(office.database(), UUID::randomUUID);

  @AfterEach
  void close() {
    office.close();
  }

  private void pass(Duration time) {
    office.server().moveClock(time);
  }

  private Founder found() {
    return (Founder) table.enter(A, LEASE);
  }

  @Test
  void firstNodeFoundsTheClusterAndLaterNodesReceiveItsMembers() {
    Founder founded = found();
    assertThat(table.enter(B, LEASE)).isEqualTo(new Joiner(founded.cluster(), List.of("a")));

    assertThat(table.renew(B, founded.cluster(), LEASE)).isTrue();
    assertThat(table.enter(C, LEASE)).isEqualTo(new Joiner(founded.cluster(), List.of("a", "b")));
  }

  @Test
  void oneOfManyConcurrentNodesFoundsTheCluster() {
    List<CompletableFuture<Entry>> entering =
        IntStream.range(0, 12)
            .mapToObj(i -> Callers.call(() -> table.enter(new Incarnation("node-" + i, i), LEASE)))
            .toList();
    Set<UUID> clusters =
        entering.stream().map(one -> one.join().cluster()).collect(Collectors.toSet());
    assertThat(clusters).hasSize(1);
    assertThat(entering).filteredOn(one -> one.join() instanceof Founder).hasSize(1);
  }

  @Test
  void noClusterIsFoundedWhileALeaseRuns() {
    Entry first = table.enter(A, LEASE);
    pass(LEASE.minusMillis(1));
    assertThat(table.enter(B, LEASE)).isEqualTo(new Joiner(first.cluster(), List.of("a")));

    pass(Duration.ofMillis(1));
    assertThat(table.enter(B, LEASE)).isInstanceOf(Founder.class);
    assertThat(table.renew(A, first.cluster(), LEASE)).isFalse();
  }

  @Test
  void renewalExtendsTheLease() {
    Entry first = table.enter(A, LEASE);
    pass(LEASE.minusMillis(1));
    assertThat(table.renew(A, first.cluster(), LEASE)).isTrue();
    pass(LEASE.minusMillis(1));
    assertThat(table.enter(B, LEASE)).isEqualTo(new Joiner(first.cluster(), List.of("a")));
  }

  @Test
  void endedLeaseBlocksNoOtherNodeAndIsNeverRenewed() {
    Entry first = found();
    table.enter(B, LEASE);
    table.renew(B, first.cluster(), LEASE);
    table.end(A, Duration.ZERO);
    assertThat(table.enter(C, LEASE)).isEqualTo(new Joiner(first.cluster(), List.of("b")));
    assertThat(table.renew(A, first.cluster(), LEASE)).isFalse();

    table.end(B, Duration.ZERO);
    assertThat(table.enter(C, LEASE)).isInstanceOf(Founder.class);
  }

  @Test
  void nodeThatHasNotEnteredHasNoLeaseToRenew() {
    assertThat(table.renew(B, found().cluster(), LEASE)).isFalse();
  }

  @Test
  void clusterOutlivesItsFounder() {
    Entry first = found();
    table.enter(B, LEASE);
    table.end(A, Duration.ZERO);
    assertThat(table.renew(B, first.cluster(), LEASE)).isTrue();
  }

  @Test
  void evictedNodeNeverRenewsItsLease() {
    Entry first = found();
    table.enter(B, LEASE);
    assertThat(table.renew(B, first.cluster(), LEASE)).isTrue();
    table.evict(B);
    assertThat(table.renew(B, first.cluster(), LEASE)).isFalse();
    assertThat(table.enter(B, LEASE)).isEqualTo(new Joiner(first.cluster(), List.of("a")));
    assertThat(table.renew(B, first.cluster(), LEASE)).isFalse();
    assertThat(table.renew(A, first.cluster(), LEASE)).isTrue();
  }

  @Test
  void nodeEvictedBeforeItsFirstLeaseGetsNone() {
    Entry first = found();
    table.enter(B, LEASE);
    table.evict(B);
    assertThat(table.renew(B, first.cluster(), LEASE)).isFalse();
  }

  /** Its term runs on: it may use its memory, so no other node may found a cluster. */
  @Test
  void evictionDoesNotShortenTheTermOfTheNode() {
    Entry first = found();
    table.evict(A);
    assertThat(table.enter(B, LEASE)).isEqualTo(new Joiner(first.cluster(), List.of("a")));
  }

  @Test
  void twoProcessesAtOneAddressHaveALeaseEach() {
    Entry first = found();
    assertThat(table.enter(A_AGAIN, LEASE))
        .as("no other member to contact, and nothing to found")
        .isEqualTo(new Joiner(first.cluster(), List.of()));
    assertThat(table.renew(A_AGAIN, first.cluster(), LEASE)).isTrue();
    table.evict(A);
    assertThat(table.renew(A, first.cluster(), LEASE)).isFalse();
    assertThat(table.renew(A_AGAIN, first.cluster(), LEASE)).isTrue();
  }

  @Test
  void restartedNodeWaitsForItsPreviousLease() {
    table.enter(A, LEASE);
    assertThat(table.enter(A_AGAIN, LEASE)).isInstanceOf(Joiner.class);
    pass(LEASE);
    assertThat(table.enter(A_AGAIN, LEASE)).isInstanceOf(Founder.class);
  }

  @Test
  void endedMembersAreDeletedWhenAnotherNodeEnters() {
    Entry first = found();
    table.enter(B, LEASE);
    table.end(B, Duration.ZERO);
    pass(Duration.ofMillis(1));
    table.enter(C, LEASE);
    assertThat(office.server().texts("SELECT address FROM cluster_member ORDER BY address"))
        .containsExactly("a#1", "c#3");
    assertThat(table.renew(B, first.cluster(), LEASE)).isFalse();
  }

  /** The previous version knows neither incarnations nor evictions, and works on the same rows. */
  @Test
  void nodeOfThePreviousVersionRenewsAndIsFound() {
    Entry first = found();
    for (int i = 0; i < 2; i++) {
      office
          .server()
          .execute(
              """
              INSERT INTO cluster_member (address, cluster, until)
              SELECT 'old', cluster, clock_timestamp() + interval '5 minutes'
                FROM cluster_member WHERE cluster = '%s' LIMIT 1
                  ON CONFLICT (address) DO UPDATE
                 SET cluster = excluded.cluster, until = excluded.until
              """
                  .formatted(first.cluster()));
    }
    assertThat(table.enter(B, LEASE)).isEqualTo(new Joiner(first.cluster(), List.of("a", "old")));
  }
}
