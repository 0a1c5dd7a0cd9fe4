package hotseat.sabotage.actor;

import static hotseat.sabotage.actor.Parts.withFramework;
import static hotseat.sabotage.actor.Parts.withGuard;
import static hotseat.sabotage.actor.Parts.withMembers;
import static hotseat.sabotage.actor.Parts.withPooling;
import static hotseat.sabotage.actor.Parts.withPort;
import static hotseat.sabotage.actor.Parts.withSeats;

import hotseat.actor.GuardSettings;
import hotseat.sabotage.api.FalseRefusals;
import hotseat.sabotage.api.LateLooks;
import hotseat.sabotage.api.PresentReplays;
import hotseat.sabotage.api.StaleReads;
import hotseat.sabotage.api.StrangersAllowed;
import hotseat.sabotage.store.SqlBug;
import hotseat.sabotage.store.WriteBehind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The bugs that can be seeded into this implementation, and the part that each one breaks. */
public enum ActorBug {
  NO_DURABLE_WRITE(withSeats(SqlBug.NO_DURABLE_WRITE::in)),
  ACKNOWLEDGED_BEFORE_WRITE(withSeats(WriteBehind::new)),
  FENCE_IGNORED(withSeats(SqlBug.UPDATE_COUNT_IGNORED::in)),
  NO_READ_GUARD(withGuard(ActorBug::always).andMembers(MembersBug.LEASE_OF_THE_CLUSTER::in)),
  LEASE_OF_THE_CLUSTER(withMembers(MembersBug.LEASE_OF_THE_CLUSTER::in)),
  FORCED_HANDOFF(
      withFramework(forced())
          .andMembers(MembersBug.SHARD_TAKEN_OVER_AT_ONCE::in)
          .andGuard(ActorBug::writingLate)),
  ONE_POOL(withPooling(Pooling.SHARED)),
  TWO_CLUSTERS(withMembers(MembersBug.TWO_CLUSTERS::in)),
  NO_FSYNC(withSeats(SqlBug.NO_FSYNC::in)),
  REPLAY_WITH_PRESENT_STATE(withPort(PresentReplays::new)),
  STALE_READ_CACHE(withPort(StaleReads::new)),
  SKEWED_NODE_CLOCK(withSeats(SqlBug.SKEWED_NODE_CLOCK::in)),
  RELEASE_WITHOUT_OWNER_CHECK(withPort(StrangersAllowed::toRelease)),
  CANCEL_WITHOUT_OWNER_CHECK(withPort(StrangersAllowed::toCancel)),
  HOLDS_VALID_FOR_EVER(withSeats(SqlBug.HOLDS_VALID_FOR_EVER::in)),
  LOST_CHANGE_LOG(withSeats(SqlBug.LOST_CHANGE_LOG::in)),
  DOUBLE_VERSION(withSeats(SqlBug.DOUBLE_VERSION::in)),
  REFUSED_BUT_APPLIED(withPort(FalseRefusals::asOverloaded)),
  FALSE_503_THEN_REPLAY(withPort(FalseRefusals::asNotReady)),
  OLD_LOOK_AFTER_TIMEOUT(withPort(LateLooks::new));

  // Longer than any pause of a node here; the lease lasts as long, so it must end some time.
  private static final Duration ALWAYS = Duration.ofMinutes(10);

  @SuppressWarnings("ImmutableEnumChecker") // The functions are stateless.
  private final Parts parts;

  ActorBug(Parts parts) {
    this.parts = parts;
  }

  /** Memory may always answer, and nothing makes the guard distrust it. */
  private static GuardSettings always(GuardSettings right) {
    return new GuardSettings(ALWAYS, right.writeTerm(), Duration.ZERO, right.heartbeat());
  }

  /** A write may take effect as long as memory may answer. */
  private static GuardSettings writingLate(GuardSettings right) {
    return new GuardSettings(right.term(), right.term(), right.distrust(), right.heartbeat());
  }

  /** The framework force-stops entities five seconds before this timeout. */
  private static Map<String, String> forced() {
    return Map.of("pekko.cluster.sharding.handoff-timeout", "6s");
  }

  static Optional<ActorBug> named(String name) {
    return Arrays.stream(values()).filter(bug -> bug.id().equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(ActorBug::id).toList();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Parts parts() {
    return parts;
  }
}
