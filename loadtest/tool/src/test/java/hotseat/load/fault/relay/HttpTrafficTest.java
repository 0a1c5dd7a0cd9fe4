package hotseat.load.fault.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.testing.ClosedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay between a real client and a clerk. */
class HttpTrafficTest {

  private static final InetSocketAddress ANYWHERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Clerk clerk = new Clerk();
  private final Repetitions repetitions = new Repetitions();
  private final Relay relay = Relay.ofHttp(ANYWHERE, clerk.address(), repetitions);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HttpTrafficTest() throws IOException {}

  @AfterEach
  void close() {
    client.close();
    relay.close();
    clerk.close();
  }

  private HttpResponse<String> post(String key) throws Exception {
    return post(relay, key);
  }

  private HttpResponse<String> post(Relay through, String key) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + through.address().getPort()))
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString("body of " + key))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get() throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + relay.address().getPort())).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String asked(String key) {
    return "POST " + key + " body of " + key;
  }

  @Test
  void eachRequestArrivesOnceByDefault() throws Exception {
    assertThat(post("a").body()).isEqualTo("answer to a");
    assertThat(get().statusCode()).isEqualTo(201);
    assertThat(post("b").body()).isEqualTo("answer to b");
    assertThat(clerk.asked()).containsExactly(asked("a"), "GET null ", asked("b"));
  }

  @Test
  void eachRepeatedCommandArrivesTwiceAndIsAnsweredOnce() throws Exception {
    repetitions.repeatEvery(1);
    for (String key : List.of("a", "b", "c")) {
      HttpResponse<String> answer = post(key);
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.body()).isEqualTo("answer to " + key);
    }
    await().until(() -> relay.deeds().of(Deed.REQUESTS_REPEATED) == 3);
    assertThat(clerk.asked())
        .containsExactlyInAnyOrder(
            asked("a"), asked("a"), asked("b"), asked("b"), asked("c"), asked("c"));
    assertThat(relay.deeds().of(Deed.ANSWERS_REPLAYED)).isEqualTo(3);
    assertThat(relay.deeds().of(Deed.ACCEPTED_TWICE)).isZero();
  }

  @Test
  void onlyEveryNthCommandIsRepeatedAndNoRead() throws Exception {
    repetitions.repeatEvery(3);
    for (int i = 0; i < 5; i++) {
      post("key-" + i);
      get();
    }
    assertThat(clerk.asked()).hasSize(11);
    assertThat(clerk.asked().stream().filter(asked("key-2")::equals)).hasSize(2);
  }

  @Test
  void aServerThatForgetsItsKeysIsDetected() throws Exception {
    clerk.forgetsKeys();
    repetitions.repeatEvery(1);
    post("a");
    assertThat(post("b").body()).isEqualTo("answer to b");
    post("c");
    await().until(() -> relay.deeds().of(Deed.ACCEPTED_TWICE) == 3);
    assertThat(relay.deeds().of(Deed.ANSWERS_REPLAYED)).isZero();
  }

  /** Once in each way: in a row, later, at once. */
  @Test
  void noRefusalIsReturnedIfOneOfTheCopiesWasAccepted() throws Exception {
    repetitions.repeatEvery(1);
    clerk.says(409);
    assertThat(post("in a row").statusCode()).isEqualTo(201);
    clerk.says(409);
    assertThat(post("later").statusCode()).isEqualTo(409);
    clerk.says(409);
    assertThat(post("at once").statusCode()).isEqualTo(201);
    assertThat(clerk.asked()).containsOnlyOnce(asked("later"));
  }

  @Test
  void anUnknownOutcomeOfOneCopyIsReturnedToTheCaller() throws Exception {
    repetitions.repeatEvery(1);
    post("in a row");
    post("later");
    clerk.says(504, 409);
    assertThat(post("at once").statusCode()).isEqualTo(504);
    post("in a row again");
    post("later again");
    clerk.says(409, 504);
    assertThat(post("at once again").statusCode()).isEqualTo(504);
  }

  @Test
  void aRefusalOfTheCopyOfAnAcceptedCommandIsNotHidden() throws Exception {
    repetitions.repeatEvery(1);
    clerk.says(201, 409);
    assertThat(post("in a row").statusCode()).isEqualTo(409);
  }

  @Test
  void anOverloadedAnswerToTheCopyDoesNotReplaceTheFirst() throws Exception {
    repetitions.repeatEvery(1);
    clerk.says(201, 503);
    assertThat(post("in a row").statusCode()).isEqualTo(201);
  }

  @Test
  void aRefusalAfterAnUnknownOutcomeLeavesItUnknown() throws Exception {
    repetitions.repeatEvery(1);
    clerk.says(504, 409);
    assertThat(post("in a row").statusCode()).isEqualTo(504);
  }

  @Test
  void theCallersConnectionBreaksIfTheServerIsDown() throws Exception {
    repetitions.repeatEvery(1);
    try (ClosedPort away = new ClosedPort();
        Relay toClosedPort = Relay.ofHttp(ANYWHERE, away.address(), repetitions)) {
      assertThatThrownBy(() -> post(toClosedPort, "a")).isInstanceOf(IOException.class);
    }
  }
}
