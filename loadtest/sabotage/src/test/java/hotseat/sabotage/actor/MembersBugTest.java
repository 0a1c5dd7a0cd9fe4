package hotseat.sabotage.actor;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.Entry;
import hotseat.actor.store.Entry.Founder;
import hotseat.actor.store.Incarnation;
import hotseat.actor.store.ShardTable;
import hotseat.store.BoxOffice;
import hotseat.store.Statements;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each bug does what it says, on a real database. */
class MembersBugTest {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Incarnation ONE = new Incarnation("one", 1);
  private static final Incarnation TWO = new Incarnation("two", 2);

  private final BoxOffice office = BoxOffice.on(TestDatabase.fresh());

  @AfterEach
  void close() {
    office.close();
  }

  private static ClusterTable members(Statements database) {
    return new ClusterTable(database, UUID::randomUUID);
  }

  /** Only checks that Postgres answers: a statement that it does not understand would throw. */
  @ParameterizedTest
  @EnumSource(MembersBug.class)
  void theServerAcceptsItsStatements(MembersBug bug) {
    Statements wrong = bug.in(office.database());
    ClusterTable members = members(wrong);
    ShardTable shards = new ShardTable(wrong);
    assertThat(members.enter(ONE, LEASE)).isInstanceOf(Founder.class);
    assertThat(shards.claim("shard", ONE)).isPresent();
    shards.release("shard", ONE, Instant.EPOCH);
    members.evict(ONE);
    members.end(ONE, Duration.ZERO);
  }

  @Test
  void everyNodeFoundsItsOwnClusterAndOwnsAllShards() {
    Statements wrong = MembersBug.TWO_CLUSTERS.in(office.database());
    ClusterTable members = members(wrong);
    ShardTable shards = new ShardTable(wrong);
    Entry one = members.enter(ONE, LEASE);
    Entry two = members.enter(TWO, LEASE);
    assertThat(List.of(one, two)).hasOnlyElementsOfType(Founder.class);
    assertThat(members.renew(ONE, one.cluster(), LEASE)).isTrue();
    assertThat(members.renew(TWO, two.cluster(), LEASE)).isTrue();
    assertThat(shards.claim("shard", ONE)).isPresent();
    assertThat(shards.claim("shard", TWO)).isPresent();
    assertThat(shards.claim("shard", ONE)).isPresent();
  }

  @Test
  void evictedNodeRenewsItsLeaseAndATakeoverDoesNotWaitForIt() {
    Statements wrong = MembersBug.LEASE_OF_THE_CLUSTER.in(office.database());
    ClusterTable members = members(wrong);
    ShardTable shards = new ShardTable(wrong);
    Entry cluster = members.enter(ONE, LEASE);
    members.enter(TWO, LEASE);
    assertThat(members.renew(TWO, cluster.cluster(), LEASE)).isTrue();
    assertThat(shards.claim("shard", ONE)).isPresent();
    members.evict(ONE);
    assertThat(members.renew(ONE, cluster.cluster(), LEASE)).isTrue();
    assertThat(shards.claim("shard", TWO)).isPresent();
  }

  @Test
  void shardIsTakenFromItsOwnerAndOpenWritesAreForgotten() {
    ClusterTable members = members(office.database());
    ShardTable shards = new ShardTable(MembersBug.SHARD_TAKEN_OVER_AT_ONCE.in(office.database()));
    Entry cluster = members.enter(ONE, LEASE);
    members.enter(TWO, LEASE);
    members.renew(TWO, cluster.cluster(), LEASE);
    shards.claim("shard", ONE);
    assertThat(shards.claim("shard", TWO)).isPresent();
    shards.release("shard", TWO, Instant.parse("2040-01-01T12:00:00Z"));
    assertThat(shards.claim("shard", ONE)).contains(Instant.EPOCH);
  }
}
