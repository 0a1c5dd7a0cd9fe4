package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.UnavailableException;
import hotseat.store.Callers;
import hotseat.testing.ManualTicker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.junit.jupiter.api.Test;

/** A shard whose actor comes and goes on one node. */
class ShardClaimTest {

  private final ActorRef<Object> first = actor();
  private final ActorRef<Object> second = actor();
  private final Database database = new Database();
  private final ManualTicker ticker = new ManualTicker();
  private final ShardClaim claim = new ShardClaim("17", database, ticker);

  private static ActorRef<Object> actor() {
    return Kit.KIT.spawn(Behaviors.ignore());
  }

  private static final class Database implements ShardClaim.Owners {
    final List<String> calls = new ArrayList<>();
    boolean isFree = true;
    boolean isAway;
    Instant openUntil = Instant.EPOCH;

    @Override
    public Optional<Instant> claim(String shard) {
      calls.add("claim");
      return isFree ? Optional.of(openUntil) : Optional.empty();
    }

    @Override
    public void release(String shard, Instant until) {
      if (isAway) {
        throw new UnavailableException("away");
      }
      openUntil = until;
      calls.add("release");
    }
  }

  @Test
  void isClaimedOnceAndReleasedWhenItsActorEnds() {
    assertThat(claim.begin(first)).isTrue();
    assertThat(claim.begin(first)).as("the same one, for its next seat").isFalse();
    assertThat(claim.of(first).isOurs()).isTrue();
    assertThat(claim.of(first).isOurs()).isTrue();
    claim.end(first);
    assertThat(database.calls).containsExactly("claim", "release");
  }

  @Test
  void endedActorClaimsNothing() {
    claim.begin(first);
    claim.end(first);
    assertThat(claim.of(first).isOurs()).isFalse();
    assertThat(database.calls).isEmpty();
  }

  @Test
  void endOfAnActorThatHasASuccessorReleasesNothing() {
    claim.begin(first);
    claim.of(first).isOurs();
    claim.begin(second);
    claim.end(first);
    assertThat(claim.of(first).isOurs()).isFalse();
    assertThat(claim.of(second).isOurs()).isFalse();
    ticker.pass(ShardClaim.AGAIN);
    assertThat(claim.of(second).isOurs()).isTrue();
    assertThat(database.calls).doesNotContain("release");
    claim.end(second);
    assertThat(database.calls).endsWith("release");
  }

  @Test
  void claimOfAShardThatAnotherNodeOwnsIsRetried() {
    claim.begin(first);
    database.isFree = false;
    assertThat(claim.of(first).isOurs()).isFalse();
    database.isFree = true;
    assertThat(claim.of(first).isOurs()).isFalse();
    ticker.pass(ShardClaim.AGAIN);
    assertThat(claim.of(first).isOurs()).isTrue();
  }

  @Test
  void waitingCallsShareTheirClaims() {
    claim.begin(first);
    database.isFree = false;
    for (int i = 0; i < 1_000; i++) {
      claim.of(first).isOurs();
    }
    assertThat(database.calls).containsExactly("claim");
  }

  @Test
  void openWritesArePassedToTheNextOwner() {
    Instant late = Instant.parse("2026-01-01T12:00:00Z");
    claim.begin(first);
    claim.of(first).isOurs();
    assertThat(claim.of(first).openUntil()).isEqualTo(Instant.EPOCH);
    claim.of(first).mayBeWrittenUntil(late);
    claim.of(first).mayBeWrittenUntil(late.minusSeconds(1));
    claim.end(first);

    ShardClaim next = new ShardClaim("17", database, ticker);
    next.begin(second);
    next.of(second).isOurs();
    assertThat(next.of(second).openUntil()).isEqualTo(late);
  }

  @Test
  void failedReleaseIsRetried() {
    claim.begin(first);
    claim.of(first).isOurs();
    database.isAway = true;
    assertThatThrownBy(() -> claim.end(first)).isInstanceOf(UnavailableException.class);
    assertThat(claim.of(first).isOurs()).isFalse();
    database.isAway = false;
    claim.end(first);
    claim.end(first);
    assertThat(database.calls).containsExactly("claim", "release");
  }

  /**
   * Its answer comes after the actor has ended; without a release no other node could ever own it.
   */
  @Test
  void claimInProgressWhenItsActorEndsIsReleased() {
    CountDownLatch requested = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    List<String> calls = new ArrayList<>();
    ShardClaim slow =
        new ShardClaim(
            "17",
            new ShardClaim.Owners() {
              @Override
              public Optional<Instant> claim(String shard) {
                requested.countDown();
                awaitLatch(answer);
                calls.add("claimed");
                return Optional.of(Instant.EPOCH);
              }

              @Override
              public void release(String shard, Instant openUntil) {
                calls.add("released");
              }
            },
            ticker);
    slow.begin(first);
    CompletableFuture<Boolean> claiming = Callers.call(() -> slow.of(first).isOurs());
    awaitLatch(requested);
    CompletableFuture<Boolean> ending =
        Callers.call(
            () -> {
              slow.end(first);
              return true;
            });
    answer.countDown();
    claiming.join();
    ending.join();
    assertThat(calls).containsExactly("claimed", "released");
    assertThat(slow.of(first).isOurs()).isFalse();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
