package hotseat.load.serve;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Contestant;
import hotseat.load.launch.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code serve} as a process among its processes: what it starts, and that it leaves nothing
 * behind.
 */
@Order(1) // It takes long, so it starts first.
class ServeTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aStopSignalEndsEverythingCleanly(String signal) throws Exception {
    int port = Ports.free(1).getFirst();
    try (ServeProcess serve = serve("memory", "--port", "" + port)) {
      serve.untilItSays("ready: 1 node in");
      assertThat(serve.output())
          .containsPattern("memory-1 ready in \\d+\\.\\d s {2}http://127\\.0\\.0\\.1:" + port);
      assertThat(status("http://127.0.0.1:" + port + "/health/ready")).isEqualTo(200);

      Traces traces = serve.traces();
      serve.signal(signal);
      assertThat(serve.exitCode()).isZero();
      assertThat(serve.output()).endsWith("stopped\n");
      traces.assertGone();
    }
  }

  @Test
  void nodesListenOnConsecutivePorts() throws Exception {
    int port = Ports.firstOfFree(2);
    try (ServeProcess serve = serve("postgres", "--nodes", "2", "--port", "" + port)) {
      serve.untilItSays("ready: 2 nodes");
      for (int node = 0; node < 2; node++) {
        assertThat(status("http://127.0.0.1:" + (port + node) + "/health/ready")).isEqualTo(200);
      }
      assertThat(serve.output())
          .contains("PostgreSQL 18.6, fsync on, synchronous_commit on, full_page_writes on");

      Traces traces = serve.traces();
      assertThat(traces.directories()).hasSize(1);
      serve.signal("INT");
      assertThat(serve.exitCode()).isZero();
      traces.assertGone();
    }
  }

  @Test
  void aNodeIgnoresACtrlCSentToTheWholeGroup() throws Exception {
    try (ServeProcess serve = servePostgres()) {
      serve.untilItSays("ready: 2 nodes");
      Traces traces = serve.traces();
      serve.signalAll("INT");
      assertThat(serve.exitCode()).isZero();
      assertThat(serve.output()).endsWith("stopped\n").doesNotContain("ended with");
      traces.assertGone();
    }
  }

  @Test
  void aKillEndsAllProcesses() throws Exception {
    try (ServeProcess serve = servePostgres()) {
      serve.untilItSays("ready: 2 nodes");
      Traces traces = serve.traces();
      serve.signal("KILL");
      assertThat(serve.exitCode()).isEqualTo(137);
      traces.assertGone();
    }
  }

  @Test
  void aNodeThatDiesIsReportedAndEndsTheOthers() throws Exception {
    try (ServeProcess serve = servePostgres()) {
      serve.untilItSays("ready: 2 nodes");
      Traces traces = serve.traces();
      serve.nodes(Contestant.POSTGRES).get(1).destroyForcibly();
      assertThat(serve.exitCode()).isEqualTo(1);
      assertThat(serve.output())
          .contains(
              "hotseat: postgres-2 ended with exit code 137; last lines of "
                  + directory.resolve("postgres-2.log"));
      traces.assertGone();
    }
  }

  @Test
  void aDatabaseThatDiesIsReportedAndEndsTheNodes() throws Exception {
    try (ServeProcess serve = servePostgres()) {
      serve.untilItSays("ready: 2 nodes");
      Traces traces = serve.traces();
      traces.postmaster().destroyForcibly();
      assertThat(serve.exitCode()).isEqualTo(1);
      assertThat(serve.output()).contains("hotseat: the database ended; see " + directory);
      traces.assertGone();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs in", "database ready"})
  void aStopDuringTheStartLeavesNothingBehind(String reached) throws Exception {
    try (ServeProcess serve = servePostgres()) {
      serve.untilItSays(reached);
      Traces traces = serve.traces();
      serve.signal("INT");
      assertThat(serve.exitCode()).isZero();
      assertThat(serve.output()).endsWith("stopped\n").doesNotContain("ready: 2 nodes");
      traces.assertGone();
      serve.traces().assertGone();
    }
  }

  private ServeProcess servePostgres() throws IOException {
    return serve("postgres", "--nodes", "2", "--port", "" + Ports.firstOfFree(2));
  }

  private ServeProcess serve(String... arguments) throws IOException {
    return ServeProcess.start(directory, arguments);
  }

  private static int status(String uri) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
