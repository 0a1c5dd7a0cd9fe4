package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.launch.Cluster;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Contestant;
import hotseat.load.workload.Arrivals;
import hotseat.load.workload.Workload;
import hotseat.load.workload.Workloads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole generator against a server that keeps the contract. */
@ResourceLock(DriveProcess.GENERATOR)
class DriveTest {

  // Some for each of the twenty buyers, and more rounds of a sale than two.
  private static final int ENOUGH = 100;

  // Where buyers arrive by the clock, all arrivals belong to the trial.
  private static final int SECONDS_OF_ARRIVALS = 2;

  @TempDir private static Path logs;
  private static List<Cluster> clusters = List.of();

  @TempDir private Path directory;

  @BeforeAll
  static void startServer() throws InterruptedException {
    clusters =
        List.of(
            Cluster.start(ClusterPlan.of(Contestant.MEMORY.program(), 1, Optional.empty(), logs)));
  }

  @AfterAll
  static void stopServer() {
    clusters.forEach(Cluster::close);
  }

  @Test
  void everyTicketOfTheAreaIsInTheHistoryOnce() throws Exception {
    DriveProcess drive = driven(Workloads.HOT_AREA);
    List<Operation> operations = drive.operations();
    assertThat(operations)
        .hasSizeGreaterThanOrEqualTo(ENOUGH)
        .allMatch(operation -> operation.outcome() == Outcome.ACCEPTED)
        .allMatch(operation -> operation.kind() == Kind.RESERVE);
    assertThat(versions(operations))
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, operations.size()).boxed().toList());
    assertThat(drive.header().scheduleHash()).isEqualTo(Workloads.HOT_AREA.schedule(42, 20).hash());
  }

  /**
   * Every kind of arrival, and everything that buyers do; other workloads differ in numbers only.
   */
  static List<Workload> differentInKind() {
    return List.of(Workloads.HOT_SEAT, Workloads.HOT_SET, Workloads.ON_SALE, Workloads.CAPACITY);
  }

  @ParameterizedTest
  @MethodSource("differentInKind")
  void everyKindOfWorkloadIsCarriedOutToItsEnd(Workload workload) throws Exception {
    DriveProcess drive = driven(workload);
    List<Operation> operations = drive.operations();
    assertThat(operations)
        .hasSizeGreaterThanOrEqualTo(ENOUGH)
        .noneMatch(operation -> operation.outcome() == Outcome.UNKNOWN)
        .noneMatch(operation -> operation.outcome() == Outcome.NOT_APPLIED)
        .allMatch(operation -> operation.completedNanos() > operation.invokedNanos())
        .allMatch(operation -> operation.invokedNanos() >= operation.intendedNanos())
        .allMatch(operation -> operation.seen().isPresent());
    assertThat(operations.stream().map(Operation::buyer).collect(Collectors.toSet()))
        .isEqualTo(IntStream.range(0, 20).boxed().collect(Collectors.toSet()));
    versionsBySeat(operations).values().forEach(DriveTest::areDense);
    assertThat(drive.output()).contains("progress accepted=").doesNotContain("Exception");
  }

  @Test
  void onSaleOpensAShowInEveryRoundForAllBuyers() throws Exception {
    Map<String, List<Operation>> rounds =
        driven(Workloads.ON_SALE).operations().stream()
            .collect(Collectors.groupingBy(Operation::show));
    assertThat(rounds).hasSizeGreaterThan(2);
    assertThat(rounds.values())
        .allSatisfy(
            round ->
                assertThat(round).extracting(Operation::buyer).hasSize(20).doesNotHaveDuplicates());
  }

  @Test
  void theSameSeedSendsTheSameRequests() throws Exception {
    Set<Object> first = firstWishes(driven(Workloads.SPREAD));
    assertThat(firstWishes(driven(Workloads.SPREAD))).isEqualTo(first);
  }

  @Test
  void withoutARecordingItOnlyCounts() throws Exception {
    DriveSettings settings = settings(Workloads.HOT_AREA).with(Recording.OFF);
    DriveProcess drive = new DriveProcess(settings);
    assertThat(drive.runUntil(ENOUGH)).as(drive::output).isEqualTo(Drive.DONE);
    assertThat(settings.history()).doesNotExist();
    assertThat(drive.health().failure()).isEmpty();
  }

  private DriveProcess driven(Workload workload) throws IOException {
    DriveSettings settings = settings(workload);
    DriveProcess drive = new DriveProcess(settings);
    int exitCode = isByTheClock(workload) ? drive.run() : drive.runUntil(ENOUGH);
    assertThat(exitCode).as(drive::output).isEqualTo(Drive.DONE);
    assertThat(settings.gatlingReport().resolve("index.html")).exists();
    return drive;
  }

  private DriveSettings settings(Workload workload) {
    List<String> nodes = clusters.getFirst().uris().stream().map(URI::toString).toList();
    String name = workload.name() + "-" + System.nanoTime();
    Path out = directory.resolve(name);
    DriveSettings settings =
        isByTheClock(workload)
            ? DriveProcess.settings(
                workload, nodes, out, DriveProcess.TIMEOUT_MS, SECONDS_OF_ARRIVALS)
            : DriveProcess.settings(workload, nodes, out);
    return settings.withShow(name);
  }

  private static boolean isByTheClock(Workload workload) {
    return workload.arrivals() instanceof Arrivals.Open;
  }

  /** The first step of every buyer, which depends on no answer. */
  private static Set<Object> firstWishes(DriveProcess drive) {
    return drive.operations().stream()
        .collect(Collectors.groupingBy(Operation::buyer))
        .values()
        .stream()
        .map(List::getFirst)
        .map(first -> List.of(first.buyer(), first.kind(), first.seat()))
        .collect(Collectors.toSet());
  }

  private static Map<String, List<Long>> versionsBySeat(List<Operation> operations) {
    return operations.stream()
        .filter(operation -> operation.outcome() == Outcome.ACCEPTED)
        .collect(
            Collectors.groupingBy(
                operation -> operation.show() + "/" + operation.seat(),
                Collectors.mapping(
                    operation -> operation.seen().orElseThrow().version(), Collectors.toList())));
  }

  private static List<Long> versions(List<Operation> operations) {
    return versionsBySeat(operations).values().stream().flatMap(Collection::stream).toList();
  }

  private static void areDense(List<Long> versions) {
    assertThat(versions)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, versions.size()).boxed().toList());
  }
}
