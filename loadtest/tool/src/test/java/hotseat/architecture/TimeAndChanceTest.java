package hotseat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import hotseat.api.Machine;
import hotseat.http.NodeProcess;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nodes get time and chance passed in: a test decides how time passes, and a seed what happens. */
class TimeAndChanceTest {

  /** What runs inside a node. */
  private static final String[] NODES = {
    "hotseat.model..",
    "hotseat.api..",
    "hotseat.http..",
    "hotseat.store..",
    "hotseat.reference..",
    "hotseat.postgres..",
    "hotseat.actor.."
  };

  private static final Set<String> TIME_AND_CHANCE =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.time.InstantSource.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.util.Random.<init>",
          "java.security.SecureRandom.<init>",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final DescribedPredicate<JavaAccess<?>> IS_TIME_OR_CHANCE =
      describe(
          "time, sleep or randomness of the machine",
          access ->
              TIME_AND_CHANCE.contains(access.getTargetOwner().getName() + "." + access.getName()));

  @Test
  void onlyTheMachineKnowsThem() {
    noClasses()
        .that()
        .resideInAnyPackage(NODES)
        .and(not(belongToAnyOf(Machine.class)))
        .should()
        .accessTargetWhere(IS_TIME_OR_CHANCE)
        .check(WallsTest.ALL);
  }

  @Test
  void onlyTheProcessOfANodeTakesTheRealMachine() {
    noClasses()
        .that()
        .resideInAnyPackage(NODES)
        .and()
        .doNotHaveFullyQualifiedName(NodeProcess.class.getName())
        .should()
        .callMethod(Machine.class, "real")
        .check(WallsTest.ALL);
  }
}
