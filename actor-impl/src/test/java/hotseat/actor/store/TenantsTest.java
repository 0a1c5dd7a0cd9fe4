package hotseat.actor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.actor.store.Entry.Founder;
import hotseat.api.UnavailableException;
import hotseat.store.BoxOffice;
import hotseat.store.Database;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes that own seats and nodes that do not, on one database. */
class TenantsTest {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Incarnation OWNER = new Incarnation("owner", 1);

  private final TestDatabase server = TestDatabase.fresh();
  private final BoxOffice office = BoxOffice.on(server);
  private final ClusterTable members = new ClusterTable(office.database(), UUID::randomUUID);

  @AfterEach
  void close() {
    office.close();
  }

  private Database withoutOwner() {
    return Database.openWithoutOwner(server.settings(2), new SimpleMeterRegistry());
  }

  @Test
  void noNodeStartsWithoutALeaseWhileAnotherHoldsOne() {
    members.enter(OWNER, LEASE);
    assertThatThrownBy(this::withoutOwner)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("own the seats of this database, owner#1: stop them");

    members.end(OWNER, Duration.ZERO);
    withoutOwner().close();
  }

  @Test
  void noNodeBecomesAnOwnerWhileNodesWithoutALeaseAreConnected() {
    try (Database other = withoutOwner();
        Database another = withoutOwner()) {
      assertThat(other.answers() && another.answers()).isTrue();
      assertThatThrownBy(members::demandNoneWithoutLease)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("nodes of the postgres implementation are connected");
      assertThatThrownBy(() -> members.enter(OWNER, LEASE))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("stop them, or give this node another database");
    }
    await().untilAsserted(members::demandNoneWithoutLease);
    assertThat(members.enter(OWNER, LEASE)).isInstanceOf(Founder.class);
  }

  @Test
  void laterConnectionsKeepOwnersOutToo() {
    try (Database other = withoutOwner()) {
      server.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
              + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
      await().until(other::answers);
      assertThatThrownBy(members::demandNoneWithoutLease).isInstanceOf(UnavailableException.class);
    }
  }
}
