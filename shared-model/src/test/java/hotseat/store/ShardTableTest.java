package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.store.ClusterTable.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardTableTest {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Incarnation A = new Incarnation("a", 1);
  private static final Incarnation B = new Incarnation("b", 2);
  private static final Incarnation A_AGAIN = new Incarnation("a", 3);
  private static final String SHARD = "17";

  private final BoxOffice office = BoxOffice.on(TestDatabase.fresh());
  private final ClusterTable members = new ClusterTable(office.database());
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
  void shardIsTheFirstClaimantsAndNobodyElsesUntilItIsReleased() {
    assertThat(shards.claim(SHARD, A)).isTrue();
    assertThat(shards.claim(SHARD, B)).isFalse();
    assertThat(shards.claim(SHARD, A_AGAIN)).as("another process of its address").isFalse();
    assertThat(shards.claim(SHARD, A)).isTrue();
    assertThat(shards.owner(SHARD)).contains(A);

    shards.release(SHARD, A);
    assertThat(shards.claim(SHARD, B)).isTrue();
  }

  @Test
  void ofManyAtOnceOneGetsIt() {
    List<CompletableFuture<Boolean>> claims =
        Stream.of(A, B, A_AGAIN)
            .map(each -> Callers.call(() -> shards.claim(SHARD, each)))
            .toList();
    assertThat(claims.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
  }

  @Test
  void nobodyReleasesWhatIsNotHis() {
    shards.claim(SHARD, A);
    shards.release(SHARD, B);
    assertThat(shards.claim(SHARD, B)).isFalse();
  }

  @Test
  void whoTakesOverFromOneThatIsOutWaitsForTheEndOfItsLease() {
    members.renew(A, cluster.cluster(), SHORT);
    shards.claim(SHARD, A);
    members.evict(A);
    assertThat(shards.claim(SHARD, B)).isFalse();
    await().until(() -> shards.claim(SHARD, B));
    assertThat(members.renew(A, cluster.cluster(), LEASE)).isFalse();
  }

  /** It may come back: a database that was away for a while was away for everybody. */
  @Test
  void ownerWhoseLeaseHasRunOutKeepsItsShardUntilItIsEvicted() {
    shards.claim(SHARD, A);
    runOut(A);
    assertThat(shards.claim(SHARD, B)).isFalse();
    assertThat(members.renew(A, cluster.cluster(), LEASE)).isTrue();

    runOut(A);
    members.evict(A);
    assertThat(shards.claim(SHARD, B)).isTrue();
  }

  private void runOut(Incarnation member) {
    office
        .server()
        .execute(
            "UPDATE cluster_member SET until = 'yesterday' WHERE address = '%s'".formatted(member));
  }

  @Test
  void whoHasGivenItsLeaseBackHoldsNobodyUp() {
    shards.claim(SHARD, A);
    members.end(A, Duration.ZERO);
    assertThat(shards.claim(SHARD, B)).isTrue();
  }

  @Test
  void whoseLastWritesMayStillArriveHoldsTheNextOneUpForSoLong() {
    shards.claim(SHARD, A);
    members.end(A, SHORT);
    assertThat(shards.claim(SHARD, B)).isFalse();
    await().until(() -> shards.claim(SHARD, B));
  }

  @Test
  void whoHasNoLeaseGetsNoShard() {
    members.end(A, Duration.ZERO);
    assertThat(shards.claim(SHARD, A)).isFalse();
    assertThat(shards.claim(SHARD, new Incarnation("nobody", 9))).isFalse();
    members.evict(B);
    assertThat(shards.claim(SHARD, B)).isFalse();
  }
}
