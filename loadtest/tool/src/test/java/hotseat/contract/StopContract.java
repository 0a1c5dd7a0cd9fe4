package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** SIGTERM is a request, not a crash: stop accepting work, finish what was begun, exit with 0. */
interface StopContract {

  Duration SOON = Duration.ofSeconds(90);

  /** Half a request keeps a request in flight for as long as the test needs it. */
  @Test
  default void inFlightRequestIsFinishedWhileTheNodeReportsNotReady(
      Client client, SystemUnderTest system) throws IOException {
    Request hold = client.holding("A-1", "alice", 60);
    int half = hold.body().length() / 2;
    try (RawSocket slow = new RawSocket(system.nodes().getFirst())) {
      slow.say(head(hold));
      slow.say(hold.body().substring(0, half));
      awaitHalfRequest(client);

      CompletableFuture<Integer> exit = system.terminateNode(0);
      await().atMost(SOON).until(() -> saysItIsNotReady(client));
      slow.say(hold.body().substring(half));
      String answer = slow.everythingSaid();

      assertThat(answer).startsWith("HTTP/1.1 201").contains("\"HELD\"").contains(hold.key());
      assertThat(exit.join()).as("exit code").isZero();
    } finally {
      system.startNode(0);
    }
    client.at(0, Request.get("/health/ready")).is(200);
  }

  @Test
  default void noAnswerIsAnErrorWhileANodeStops(Client client, SystemUnderTest system) {
    CompletableFuture<List<Optional<Answer>>> customers =
        Crowd.meanwhile(() -> Crowd.of(8, i -> askUntilGone(client, "B-" + (i + 1))));
    CompletableFuture<Integer> exit = system.terminateNode(0);

    assertThat(exit.join()).as("exit code").isZero();
    system.startNode(0);
    assertThat(customers.join())
        .allSatisfy(
            last -> last.ifPresent(answer -> assertThat(answer.code()).isEqualTo("NOT_READY")));
  }

  /** The last answer, if the node still gave one that was not a 200. */
  private static Optional<Answer> askUntilGone(Client client, String seat) {
    for (int i = 0; i < 100_000; i++) {
      Optional<Answer> answer = client.wire().attempt(0, client.commands().look(seat));
      if (answer.map(it -> it.status() != 200).orElse(true)) {
        return answer;
      }
    }
    throw new AssertionError("the node never stopped");
  }

  /**
   * A request on another connection: when it is answered, the node has taken up the half request
   * too.
   */
  private static void awaitHalfRequest(Client client) {
    client.at(0, Request.get("/health/live")).is(200);
  }

  private static boolean saysItIsNotReady(Client client) {
    return client
        .wire()
        .attempt(0, Request.get("/health/ready"))
        .filter(answer -> answer.status() == 503)
        .isPresent();
  }

  private static String head(Request request) {
    int length = request.body().getBytes(StandardCharsets.US_ASCII).length;
    StringBuilder head = new StringBuilder("POST " + request.path() + " HTTP/1.1\r\n");
    head.append("Host: x\r\nConnection: close\r\nContent-Length: ").append(length).append("\r\n");
    request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString();
  }
}
