package hotseat.actor.store;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardTableTest {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Incarnation A = new Incarnation("a", 1);
  private static final Incarnation B = new Incarnation("b", 2);
  private static final Incarnation A_AGAIN = new Incarnation("a", 3);
  private static final String SHARD = "17";
  private static final Instant LATE = Instant.parse("2040-01-01T12:00:00Z");

  private final BoxOffice office = BoxOffice.on(TestDatabase.withMovableClock());
  private final ClusterTable members = new ClusterTable(office.database(), UUID::randomUUID);
  private final ShardTable shards = new ShardTable(office.database());
  private Entry cluster;

  @BeforeEach
  void enter() {
    cluster = members.enter(A, LEASE);
    for (Incarnation each : List.of(B, A_AGAIN)) {
      members.enter(each, LEASE);
      members.renew(each, cluster.cluster(), LEASE);
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void shardBelongsToTheFirstClaimantUntilItIsReleased() {
    assertThat(shards.claim(SHARD, A)).isPresent();
    assertThat(shards.claim(SHARD, B)).isEmpty();
    assertThat(shards.claim(SHARD, A_AGAIN)).as("another process of its address").isEmpty();
    assertThat(shards.claim(SHARD, A)).isPresent();
    assertThat(shards.owner(SHARD)).contains(A);

    shards.release(SHARD, A, Instant.EPOCH);
    assertThat(shards.claim(SHARD, B)).isPresent();
  }

  @Test
  void oneOfSeveralConcurrentClaimsSucceeds() {
    List<CompletableFuture<Boolean>> claims =
        Stream.of(A, B, A_AGAIN)
            .map(each -> Callers.call(() -> shards.claim(SHARD, each).isPresent()))
            .toList();
    assertThat(claims.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
  }

  @Test
  void onlyTheOwnerCanReleaseAShard() {
    shards.claim(SHARD, A);
    shards.release(SHARD, B, Instant.EPOCH);
    assertThat(shards.claim(SHARD, B)).isEmpty();
  }

  @Test
  void takeoverFromAnEvictedNodeWaitsForItsLeaseToEnd() {
    members.renew(B, cluster.cluster(), LEASE.multipliedBy(2));
    shards.claim(SHARD, A);
    members.evict(A);
    office.server().moveClock(LEASE);
    assertThat(shards.claim(SHARD, B)).isEmpty();
    office.server().moveClock(Duration.ofMillis(1));
    assertThat(shards.claim(SHARD, B)).isPresent();
    assertThat(members.renew(A, cluster.cluster(), LEASE)).isFalse();
  }

  /** The owner may come back: a database that was away for a while was away for all nodes. */
  @Test
  void ownerWithAnExpiredLeaseKeepsItsShardUntilItIsEvicted() {
    shards.claim(SHARD, A);
    runOut(A);
    assertThat(shards.claim(SHARD, B)).isEmpty();
    assertThat(members.renew(A, cluster.cluster(), LEASE)).isTrue();

    runOut(A);
    members.evict(A);
    assertThat(shards.claim(SHARD, B)).isPresent();
  }

  private void runOut(Incarnation member) {
    office
        .server()
        .execute(
            "UPDATE cluster_member SET until = 'yesterday' WHERE address = '%s'".formatted(member));
  }

  @Test
  void nextOwnerLearnsUntilWhenEarlierWritesMayArrive() {
    assertThat(shards.claim(SHARD, A)).contains(Instant.EPOCH);
    shards.release(SHARD, A, LATE);
    assertThat(shards.claim(SHARD, B)).contains(LATE);
    shards.release(SHARD, B, LATE.minusSeconds(1));
    assertThat(shards.owner(SHARD)).isEmpty();
    assertThat(shards.claim(SHARD, A)).contains(LATE);
  }

  /** A write is valid for less time than the lease of its node. */
  @Test
  void takeoverAfterAnExpiredLeaseFindsNoOpenWrites() {
    shards.claim(SHARD, A);
    runOut(A);
    members.evict(A);
    assertThat(shards.claim(SHARD, B)).contains(Instant.EPOCH);
  }

  @Test
  void nodeThatLeftDelaysNoTakeoverButItsLastWritesStayOpen() {
    shards.claim(SHARD, A);
    Duration open = Duration.ofHours(1);
    members.end(A, open);
    office.server().moveClock(Duration.ofMillis(1));
    assertThat(shards.claim(SHARD, B)).contains(office.database().now().minusMillis(1).plus(open));
  }

  @Test
  void nodeWithoutALeaseGetsNoShard() {
    members.end(A, Duration.ZERO);
    assertThat(shards.claim(SHARD, A)).isEmpty();
    assertThat(shards.claim(SHARD, new Incarnation("unknown", 9))).isEmpty();
    members.evict(B);
    assertThat(shards.claim(SHARD, B)).isEmpty();
  }
}
