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

/** One attempt of a buyer, as a chain of Gatling's actions. */
final class BuyerRequests {

  private static final String BUYER = "buyer";

  // For Gatling's report: a refusal is a good answer, too.
  private static final Integer[] SERVED = {200, 201, 404, 409, 410, 422};

  private final GatlingLog log = GatlingLog.listen();
  private final Duration timeout;

  BuyerRequests(int timeoutMs) {
    this.timeout = Duration.ofMillis(timeoutMs);
  }

  /**
   * How the buyers speak HTTP.
   *
   * @param isShared whether they share connections. Buyers that are all there from the start keep
   *     one each, as people's devices do. Buyers that come and go would each open a connection for
   *     a single request, and that would be measured.
   */
  static HttpProtocolBuilder protocol(boolean isShared) {
    HttpProtocolBuilder protocol =
        http.disableWarmUp()
            // The server must answer a read, not Gatling's cache.
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
      throw new IllegalStateException("this session has no buyer");
    }
    return buyer;
  }

  /** Sends one request if it can be sent, concludes the attempt, and pauses if the buyer has to. */
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
   * Removes the part of a broken answer that precedes the whole one. Gatling sends a request again
   * by itself when a kept connection breaks, possibly in the middle of an answer.
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
