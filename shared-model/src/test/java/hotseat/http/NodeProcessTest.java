package hotseat.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.reference.MemoryNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node as a process: how it starts, how it fails to start, and how it stops. */
class NodeProcessTest {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  /** A JVM on a busy machine is slow. */
  private static final int EXIT_SECONDS_MAX = 60;

  @Test
  void itReportsReadinessAndStopsCleanlyOnATerminationSignal() throws Exception {
    Process node = start(Map.of("HOTSEAT_PORT", "0"));
    try (BufferedReader log = node.errorReader()) {
      assertThat(log.readLine()).contains("ready memory memory-1 http://127.0.0.1:");
      node.destroy();
      assertThat(exitCode(node)).isZero();
    }
  }

  @Test
  void itStopsWithItsParentIfConfigured() throws Exception {
    Process node = start(Map.of("HOTSEAT_PORT", "0", "HOTSEAT_STOP_WITH_PARENT", "true"));
    try (BufferedReader log = node.errorReader()) {
      assertThat(log.readLine()).contains("ready");
      node.outputWriter().close();
      assertThat(exitCode(node)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"HOTSEAT_PORT, 65535", "HOTSEAT_MEMORY_CHANGES, 2147483647"})
  void aWrongSettingIsOneLineAndExitCode64(String setting, String max) throws Exception {
    Process node = start(Map.of(setting, "many"));
    try (BufferedReader log = node.errorReader()) {
      assertThat(log.lines())
          .containsExactly("hotseat: " + setting + "=many is not a whole number from 0 to " + max);
    }
    assertThat(exitCode(node)).isEqualTo(64);
  }

  @Test
  void aNameThatDoesNotFitIntoAHeaderIsAWrongSetting() throws Exception {
    Process node = start(Map.of("HOTSEAT_PORT", "0", "HOTSEAT_NODE", "a b"));
    assertThat(exitCode(node)).isEqualTo(64);
  }

  @Test
  void aTakenPortIsOneLineAndExitCode1() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Process node = start(Map.of("HOTSEAT_PORT", port));
      try (BufferedReader log = node.errorReader()) {
        assertThat(log.lines())
            .containsExactly("hotseat: cannot listen on 127.0.0.1:" + port + ", is it taken?");
      }
      assertThat(exitCode(node)).isEqualTo(1);
    }
  }

  @Test
  void theLogCanBeJson() throws Exception {
    Process node = start(Map.of("HOTSEAT_PORT", "0", "HOTSEAT_LOG_FORMAT", "json"));
    try (BufferedReader log = node.errorReader()) {
      assertThat(TestEdge.JSON.readTree(log.readLine()).get("formattedMessage").asText())
          .startsWith("ready memory memory-1 http://");
      node.destroy();
      assertThat(exitCode(node)).isZero();
    }
  }

  @Test
  void theReasonForAnExitIsLoggedAsJson() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Process node = start(Map.of("HOTSEAT_PORT", port, "HOTSEAT_LOG_FORMAT", "json"));
      try (BufferedReader log = node.errorReader()) {
        JsonNode logged = TestEdge.JSON.readTree(log.readLine());
        assertThat(logged.get("level").asText()).isEqualTo("ERROR");
        assertThat(logged.get("formattedMessage").asText())
            .isEqualTo("cannot listen on 127.0.0.1:" + port + ", is it taken?");
      }
      assertThat(exitCode(node)).isEqualTo(1);
    }
  }

  @Test
  void everyLineOfARequestCarriesItsIdAndItsTrace() throws Exception {
    Process node =
        start(
            Map.of(
                "HOTSEAT_PORT", "0", "HOTSEAT_LOG_FORMAT", "json", "HOTSEAT_LOG_LEVEL", "debug"));
    try (BufferedReader log = node.errorReader();
        HttpClient client = HttpClient.newHttpClient()) {
      String ready = line(log, "ready memory").get("formattedMessage").asText();
      URI uri = URI.create(ready.substring(ready.lastIndexOf(' ') + 1));
      client.send(
          HttpRequest.newBuilder(uri.resolve("/v1/shows/none"))
              .header("X-Request-Id", "r-7")
              .header("traceparent", PARENT)
              .build(),
          HttpResponse.BodyHandlers.discarding());
      // Through the handle, because Process.destroy would close the streams.
      node.toHandle().destroy();
      JsonNode logged = line(log, "404 SHOW_NOT_FOUND");
      assertThat(logged.get("formattedMessage").asText()).startsWith("GET /v1/shows/{show}: ");
      assertThat(logged.at("/mdc/request").asText()).isEqualTo("r-7");
      assertThat(logged.at("/mdc/traceparent").asText()).isEqualTo(PARENT);
      assertThat(exitCode(node)).isZero();
    }
  }

  private static JsonNode line(BufferedReader log, String containing) throws IOException {
    return TestEdge.JSON.readTree(
        log.lines().filter(line -> line.contains(containing)).findFirst().orElseThrow());
  }

  private static Process start(Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            // As small as possible: several run beside the tests.
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MemoryNode.class.getName());
    builder.environment().putAll(settings);
    return builder.start();
  }

  private static int exitCode(Process node) throws InterruptedException {
    assertThat(node.waitFor(EXIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    return node.exitValue();
  }
}
