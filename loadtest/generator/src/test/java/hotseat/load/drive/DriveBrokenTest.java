package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.BrokenServer.Manner;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.workload.Workloads;
import hotseat.testing.ClosedPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the buyers make of servers that misbehave. */
@ResourceLock(DriveProcess.GENERATOR)
class DriveBrokenTest {

  // Two for each of the twenty buyers.
  private static final int ENOUGH = 40;

  @TempDir private Path directory;
  private final List<BrokenServer> servers = new ArrayList<>();

  @AfterEach
  void closeServers() {
    servers.forEach(BrokenServer::close);
  }

  @Test
  void aBrokenRequestIsRetriedUnderItsKeyAsOneOperation() throws IOException {
    DriveProcess drive =
        driven(
            (exchange, isRepeated) -> {
              if (isRepeated) {
                BrokenServer.sold(exchange);
              } else {
                BrokenServer.breakOff(exchange);
              }
            });
    assertThat(drive.runUntil(ENOUGH)).as(drive::output).isEqualTo(Drive.DONE);
    assertThat(drive.operations())
        .isNotEmpty()
        .allMatch(operation -> operation.outcome() == Outcome.ACCEPTED)
        // Two if the connection was new; otherwise Gatling itself has sent the request again.
        .allMatch(operation -> operation.attempts().count() <= 2)
        .extracting(Operation::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void aCommandThatAlwaysTimesOutIsUnknownAfterFourAttempts() throws IOException {
    DriveProcess drive =
        driven(
            (exchange, isRepeated) -> BrokenServer.send(exchange, 504, "{\"code\":\"TIMEOUT\"}"));
    assertThat(drive.runUntil(ENOUGH)).as(drive::output).isEqualTo(Drive.DONE);
    assertThat(drive.operations())
        .isNotEmpty()
        .allMatch(operation -> operation.outcome() == Outcome.UNKNOWN)
        .allMatch(operation -> operation.attempts().count() == Pending.ATTEMPTS_MAX)
        .allMatch(operation -> operation.status() == 504);
  }

  @Test
  void aRefusalAfterABrokenConnectionIsUnknown() throws IOException {
    DriveProcess drive =
        driven(
            (exchange, isRepeated) -> {
              if (isRepeated) {
                BrokenServer.taken(exchange);
              } else {
                BrokenServer.breakOff(exchange);
              }
            });
    assertThat(drive.runUntil(ENOUGH)).as(drive::output).isEqualTo(Drive.DONE);
    assertThat(drive.operations())
        .isNotEmpty()
        .allMatch(operation -> operation.outcome() == Outcome.UNKNOWN)
        .allMatch(operation -> operation.code().equals("SEAT_UNAVAILABLE"));
  }

  @Test
  void aServerThatHangsTimesOut() throws IOException {
    try (BrokenServer server = BrokenServer.start((exchange, isRepeated) -> {})) {
      DriveProcess drive =
          new DriveProcess(
              DriveProcess.settings(
                  Workloads.HOT_AREA, List.of(server.url()), directory.resolve("out"), 200));
      assertThat(drive.runUntil(ENOUGH)).as(drive::output).isEqualTo(Drive.DONE);
      assertThat(drive.operations())
          .isNotEmpty()
          .allMatch(operation -> operation.outcome() == Outcome.UNKNOWN)
          .allMatch(operation -> operation.status() == 0 && operation.node() == -1)
          .allMatch(operation -> operation.attempts().count() == Pending.ATTEMPTS_MAX);
    }
  }

  @Test
  void aBusyServerIsRetriedAfterAPause() throws IOException {
    DriveProcess drive =
        driven(
            (exchange, isRepeated) -> {
              exchange.getResponseHeaders().set("Retry-After", "1");
              BrokenServer.send(exchange, 503, "{\"code\":\"OVERLOADED\"}");
            });
    assertThat(drive.runUntil(ENOUGH)).as(drive::output).isEqualTo(Drive.DONE);
    assertThat(drive.operations())
        .isNotEmpty()
        .allMatch(operation -> operation.outcome() == Outcome.NOT_APPLIED);
    assertThat(pausesNanos(drive.operations()))
        .isNotEmpty()
        // At least half of half of what the server asks for.
        .allMatch(nanos -> nanos >= 250_000_000);
  }

  /** The times between a buyer's operations. */
  private static List<Long> pausesNanos(List<Operation> operations) {
    List<Long> pauses = new ArrayList<>();
    Map<Integer, Long> ends = new HashMap<>();
    operations.stream()
        .sorted(Comparator.comparingLong(Operation::invokedNanos))
        .forEach(
            operation ->
                Optional.ofNullable(ends.put(operation.buyer(), operation.completedNanos()))
                    .ifPresent(end -> pauses.add(operation.invokedNanos() - end)));
    return pauses;
  }

  @Test
  void anAnswerOffTheContractEndsTheTrialAndIsShown() throws IOException {
    DriveProcess drive =
        driven((exchange, isRepeated) -> BrokenServer.send(exchange, 200, "<html>It works!"));
    assertThat(drive.run()).as(drive::output).isEqualTo(Drive.OFF_CONTRACT);
    assertThat(drive.health().offending()).contains("/reserve returned 200: <html>It works!");
  }

  @Test
  void aMissingServerIsReportedInOneSentence() throws IOException {
    try (ClosedPort closed = new ClosedPort()) {
      DriveProcess drive = driving(List.of(closed.url()));
      assertThat(drive.run()).as(drive::output).isEqualTo(Drive.OFF_CONTRACT);
      assertThat(drive.health().offending())
          .contains("PUT " + closed.url())
          .contains("got no answer");
    }
  }

  @Test
  void aNodeThatRefusesConnectionsIsSkipped() throws IOException {
    try (ClosedPort closed = new ClosedPort();
        BrokenServer server = BrokenServer.start((exchange, _) -> BrokenServer.sold(exchange))) {
      DriveProcess drive = driving(List.of(closed.url(), server.url()));
      assertThat(drive.runUntil(ENOUGH)).as(drive::output).isEqualTo(Drive.DONE);
      assertThat(drive.operations())
          .allMatch(operation -> operation.outcome() == Outcome.ACCEPTED)
          .allMatch(operation -> operation.node() == 1)
          .extracting(operation -> operation.attempts().count())
          .containsOnly(1, 2);
    }
  }

  private DriveProcess driven(Manner manner) throws IOException {
    BrokenServer server = BrokenServer.start(manner);
    servers.add(server);
    return driving(List.of(server.url()));
  }

  private DriveProcess driving(List<String> nodes) {
    return new DriveProcess(
        DriveProcess.settings(Workloads.HOT_AREA, nodes, directory.resolve("out")));
  }
}
