package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.load.failure.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which targets a run accepts, and why it rejects the others. */
class TargetCheckTest {

  private static final URI NO_SERVER = URI.create("http://127.0.0.1:1");

  private final StringWriter output = new StringWriter();

  private TargetCheck check(Duration readyMax, Entry.Target target) {
    return new TargetCheck(
        List.of(target), readyMax, Progress.on(new PrintWriter(output, true), true));
  }

  private TargetCheck check(URI... nodes) {
    return check(TargetCheck.READY_MAX, new Entry.Target("x", List.of(nodes)));
  }

  private static void fails(TargetCheck check, String... parts) {
    assertThatThrownBy(check::pass)
        .isInstanceOf(Failure.class)
        .message()
        .startsWith("x")
        .contains(parts)
        .doesNotContain("\n");
  }

  @Test
  void aReadyTargetPassesAtAllItsAddresses() throws Exception {
    try (SmallTarget target = SmallTarget.start()) {
      assertThatCode(check(target.uri(), target.uri())::pass).doesNotThrowAnyException();
    }
  }

  @Test
  void aTargetThatRefusesConnectionsFailsAtOnce() {
    fails(check(NO_SERVER), "x: http://127.0.0.1:1 refuses connections; is it running?");
  }

  @Test
  void anUnknownHostNameFailsEvenForAStartingTarget() {
    URI nowhere = URI.create("http://no-host.invalid:8080");
    fails(
        check(TargetCheck.READY_MAX, new Entry.Target("x", List.of(nowhere)).starting()),
        "http://no-host.invalid:8080 has an unknown host name; is it running?");
  }

  @Test
  void theAddressThatIsDownIsNamed() throws Exception {
    try (SmallTarget target = SmallTarget.start()) {
      assertThatThrownBy(check(target.uri(), NO_SERVER)::pass)
          .isInstanceOf(Failure.class)
          .hasMessage("x: http://127.0.0.1:1 refuses connections; is it running?");
    }
  }

  @Test
  void aTargetThatIsNotReadyYetIsAwaited() throws Exception {
    try (SmallTarget target = SmallTarget.start().readyAfter(2)) {
      assertThatCode(check(target.uri())::pass).doesNotThrowAnyException();
    }
  }

  @Test
  void aTargetThatNeverBecomesReadyIsQuoted() throws Exception {
    try (SmallTarget target = SmallTarget.start().readyAfter(Integer.MAX_VALUE)) {
      Entry.Target entry = new Entry.Target("x", List.of(target.uri()));
      fails(check(Duration.ZERO, entry), " is not ready: {\"waits\":\"for a friend\"} (waited ");
    }
  }

  @Test
  void aStartingTargetMayRefuseConnectionsAtFirst() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    URI uri = URI.create("http://127.0.0.1:" + port);
    Entry.Target target = new Entry.Target("x", List.of(uri)).starting();
    CompletableFuture<Void> passed =
        CompletableFuture.runAsync(
            () ->
                assertThatCode(check(TargetCheck.READY_MAX, target)::pass)
                    .doesNotThrowAnyException());
    try (SmallTarget _ = SmallTarget.at(port)) {
      await().until(passed::isDone);
      passed.join();
    }
    fails(check(Duration.ZERO, target), "refuses connections (waited ");
  }

  @Test
  void addressesOfTwoServicesAreNoTarget() throws Exception {
    try (SmallTarget one = SmallTarget.start();
        SmallTarget other = SmallTarget.start()) {
      fails(
          check(one.uri(), other.uri()),
          "x does not implement the contract: " + other.uri() + "/v1/shows/probe-",
          "/seats/A-1 returned 404",
          "do all belong to one service?");
    }
  }

  @Test
  void aTargetWithoutAnAuditFails() throws Exception {
    try (SmallTarget target = SmallTarget.start().withoutAudit()) {
      fails(check(target.uri()), "/audit returned 404");
    }
  }

  @Test
  void anAddressThatStopsAnsweringIsReported() throws Exception {
    SmallTarget target = SmallTarget.start();
    try (TargetWatch watch = TargetWatch.start(List.of(target.uri()), 1)) {
      assertThat(watch.gone()).isEmpty();
      target.close();
      await().untilAsserted(() -> assertThat(watch.gone()).contains(target.uri()));
    }
  }
}
