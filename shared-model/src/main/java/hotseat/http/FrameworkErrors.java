package hotseat.http;

import hotseat.api.Node;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.random.RandomGenerator;

/**
 * Answers requests that the server itself rejects before they reach a route: also as a problem, and
 * never as the server's fault when it is the client's. (An unsupported HTTP version would be a 505
 * by the standard, but to a client any 5xx means that something may have happened.)
 */
final class FrameworkErrors implements DirectHandler {

  private final Node node;
  private final RandomGenerator random;

  private FrameworkErrors(Node node, RandomGenerator random) {
    this.node = node;
    this.random = random;
  }

  static DirectHandlers handlers(Node node, RandomGenerator random) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, new FrameworkErrors(node, random));
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType eventType,
      Status defaultStatus,
      ServerResponseHeaders headers,
      String message) {
    String id = Call.idOf(request.headers(), random);
    Problem problem = problem(request, eventType, defaultStatus);
    return TransportResponse.builder()
        .status(Status.create(problem.status()))
        .header(Headers.PROBLEM_JSON)
        .header(HeaderValues.create(Headers.REQUEST_ID, id))
        .header(HeaderValues.create(Headers.IMPLEMENTATION, node.implementation()))
        .header(HeaderValues.create(Headers.NODE, node.name()))
        .entity(ProblemJson.of(id, problem(problem)).body())
        .keepAlive(false)
        .build();
  }

  /** A failure before there is a path is due to what the client has sent, or has not sent. */
  private static Problem problem(TransportRequest request, EventType type, Status status) {
    return switch (type) {
      case INTERNAL_ERROR -> request.path().isEmpty() ? Problem.INVALID_REQUEST : Problem.INTERNAL;
      case PAYLOAD_TOO_LARGE -> Problem.BODY_TOO_LARGE;
      case BAD_REQUEST, FORBIDDEN, HTTP_VERSION_NOT_SUPPORTED, OTHER -> problem(status);
    };
  }

  private static Problem problem(Status status) {
    return switch (status.code()) {
      case 413 -> Problem.BODY_TOO_LARGE;
      case 414 -> Problem.URI_TOO_LONG;
      case 503 -> Problem.OVERLOADED;
      default -> Problem.INVALID_REQUEST;
    };
  }

  /** The server's own message may quote the request, so it is left out. */
  private static ProblemException problem(Problem problem) {
    return switch (problem) {
      case INVALID_REQUEST ->
          ProblemException.invalid("request", "must be HTTP/1.1 and well formed");
      case INTERNAL -> ProblemException.of(problem, "The server's log may have details.");
      default -> ProblemException.of(problem, "This is beyond the limits of this server.");
    };
  }
}
