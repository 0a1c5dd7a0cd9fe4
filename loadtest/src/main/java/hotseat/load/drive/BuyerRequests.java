package hotseat.load.drive;

import static io.gatling.javaapi.core.CoreDsl.ByteArrayBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An attempt of a buyer, as Gatling carries it out. */
final class BuyerRequests {

  private static final String BUYER = "buyer";

  // For Gatling's report: whoever is told that a seat is taken was served well.
  private static final Integer[] SERVED = {200, 201, 404, 409, 410, 422};

  private final GatlingLog log = GatlingLog.listen();
  private final Duration timeout;

  BuyerRequests(int timeoutMs) {
    this.timeout = Duration.ofMillis(timeoutMs);
  }

  /**
   * How the buyers speak HTTP.
   *
   * @param isShared whether they share connections. Where all are there from the start each keeps
   *     its own, as people's devices do; where they come and go, each would open one for a single
   *     request, and that would be measured.
   */
  static HttpProtocolBuilder protocol(boolean isShared) {
    HttpProtocolBuilder protocol =
        http.disableWarmUp()
            // A look must be answered by the server, not by Gatling's memory.
            .disableCaching()
            .disableFollowRedirect()
            .disableAutoReferer()
            .userAgentHeader("hotseat");
    return isShared ? protocol.shareConnections() : protocol;
  }

  static Session with(Session session, Buyer buyer) {
    return session.set(BUYER, buyer);
  }

  static Buyer buyer(Session session) {
    Buyer buyer = session.get(BUYER);
    if (buyer == null) {
      throw new IllegalStateException("nobody has become a buyer here");
    }
    return buyer;
  }

  /** One request, or what stands for it if it cannot be sent, and the rest after it. */
  ChainBuilder attempt() {
    return exec(session -> {
          buyer(session).asks();
          return session;
        })
        .exec(
            doIfOrElse(session -> buyer(session).step().kind().isCommand())
                .then(exec(command()))
                .orElse(exec(look())))
        .exec(
            session -> {
              Buyer buyer = buyer(session);
              if (log.hasRepeatedSince(buyer.askedNanos())) {
                buyer.mayHaveAskedTwice();
              }
              buyer.concludes(log.takeRefused(session.userId()));
              return session;
            })
        .exec(
            doIf(session -> buyer(session).pauses())
                .then(pause(session -> buyer(session).pause())));
  }

  private HttpRequestActionBuilder command() {
    return heard(
        http(session -> CommandText.verb(buyer(session).step()))
            .post(session -> buyer(session).url())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", session -> buyer(session).step().key().toString())
            .body(ByteArrayBody(session -> buyer(session).body())));
  }

  private HttpRequestActionBuilder look() {
    return heard(http("look").get(session -> buyer(session).url()));
  }

  private HttpRequestActionBuilder heard(HttpRequestActionBuilder request) {
    return request
        .requestTimeout(timeout)
        .transformResponse(
            (response, session) -> {
              hears(buyer(session), response);
              return response;
            })
        .check(status().in(SERVED));
  }

  private static void hears(Buyer buyer, Response response) {
    buyer.hears(
        response.status().code(),
        name -> orEmpty(response.headers().get(name)),
        answerAlone(response.body().bytes(), orEmpty(response.headers().get("Content-Length"))));
  }

  /**
   * Gatling repeats a request by itself when a kept connection breaks; if that happens in the
   * middle of an answer, the beginning of the broken one stands before the whole one.
   */
  static byte[] answerAlone(byte[] body, String contentLength) {
    if (contentLength.isEmpty() || contentLength.equals(Integer.toString(body.length))) {
      return body;
    }
    int from = body.length - Integer.parseInt(contentLength);
    return from > 0 ? Arrays.copyOfRange(body, from, body.length) : body;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
