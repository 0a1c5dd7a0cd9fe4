package hotseat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Machine;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import hotseat.reference.SteadyClock;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request has to arrive within a time limit, even if a byte of it comes now and then. */
class ArrivalsTest {

  private static final Duration OFTEN = Duration.ofMillis(50);

  private final InMemoryShows shows = new InMemoryShows(new SteadyClock(Machine.real()));
  private final TestEdge edge =
      TestEdge.of(
          new TestEdge.ReadyNode(),
          new InMemoryReservations(shows),
          shows,
          Map.of("HOTSEAT_HTTP_HEADER_SECONDS", "1"));

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void aClientThatSendsAHeaderByteByByteIsCutOff() throws IOException {
    try (Socket slow = connected()) {
      say(slow, "GET /health/live HTTP/1.1\r\nHost: x\r\nX: ");
      await().pollInterval(OFTEN).until(() -> isCutOffWhileSaying(slow, "a"));
    }
    assertThat(edge.get("/health/live").statusCode()).isEqualTo(200);
  }

  /** An idle connection, and one that waits for an answer, have no unfinished headers. */
  @Test
  void aClientThatHasSentAllHeadersIsNotCutOff() throws IOException {
    try (Socket idle = connected();
        Socket slow = connected()) {
      say(idle, "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(idle.getInputStream().read()).isEqualTo('H');
      say(slow, "GET /health/live HTTP/1.1\r\nHost: x\r\nX: ");
      await().pollInterval(OFTEN).until(() -> isCutOffWhileSaying(slow, "a"));
      say(idle, "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(idle.getInputStream().read()).isEqualTo('T');
    }
  }

  private Socket connected() throws IOException {
    return new Socket(edge.edge().uri().getHost(), edge.edge().uri().getPort());
  }

  private static boolean isCutOffWhileSaying(Socket socket, String text) {
    try {
      say(socket, text);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
