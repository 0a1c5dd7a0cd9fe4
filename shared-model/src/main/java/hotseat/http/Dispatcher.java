package hotseat.http;

import hotseat.api.Machine;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Terms;
import hotseat.api.UnavailableException;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every request passes here: it finds its route, is answered, and any failure on the way becomes an
 * answer that says what the caller now knows.
 *
 * <p>Order of refusals, the first wins: 404 and 405 for the path and the method; 503 while
 * draining; 400, 413 and 415 for the contents; then the decision itself, in the order of {@link
 * hotseat.model.Refusal}: 404, 422, 410, 409.
 */
final class Dispatcher implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Routes routes;
  private final Traffic traffic;
  private final Sender sender;
  private final SpentMetrics spent;
  private final Terms terms;
  private final Machine machine;

  Dispatcher(
      Routes routes,
      Traffic traffic,
      Sender sender,
      SpentMetrics spent,
      Terms terms,
      Machine machine) {
    this.routes = routes;
    this.traffic = traffic;
    this.sender = sender;
    this.spent = spent;
    this.terms = terms;
    this.machine = machine;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    long startedNanos = machine.ticker().nanos();
    boolean entered = traffic.enter();
    try {
      List<String> path = Routes.segments(request.prologue().uriPath().rawPath());
      Route route = routes.find(request.prologue().method().text(), path);
      String id = Call.idOf(request.headers(), machine.random());
      Call call = new Call(request, id, route.parameters(path), terms);
      Answer answer = call.trace().during(() -> answer(route, call, entered, response));
      route.timers().record(answer, machine.ticker().nanos() - startedNanos);
      spent.record(answer);
    } finally {
      if (entered) {
        traffic.leave();
      }
    }
  }

  private Answer answer(Route route, Call call, boolean entered, ServerResponse response) {
    try {
      if (!entered && route.isWork()) {
        throw ProblemException.of(Problem.NOT_READY, "This node is about to stop.");
      }
      return logged(route, sender.send(call, route.endpoint().answer(call), response));
    } catch (ProblemException e) {
      Answer problem = logged(route, sender.send(call, ProblemJson.of(call.id(), e), response));
      if (e.isBreaking()) {
        throw new CloseConnectionException(e.detail());
      }
      return problem;
    } catch (UnavailableException e) {
      LOG.warn("request {}: unavailable: {}", call.id(), e.getMessage());
      return sender.send(call, unavailable(route, call, e.obstacle()), response);
    } catch (RequestException | HttpException | CloseConnectionException e) {
      // The HTTP exchange itself is broken: the server answers with FrameworkErrors, or closes.
      throw e;
    } catch (RuntimeException e) {
      LOG.error("request {}: a bug in {} {}", call.id(), route.method(), route.path(), e);
      return sender.send(call, bug(route, call), response);
    }
  }

  /** Logs at debug level, to follow one request through the logs; otherwise there are too many. */
  private static Answer logged(Route route, Answer answer) {
    LOG.debug("{} {}: {} {}", route.method(), route.path(), answer.status(), answer.code());
    return answer;
  }

  /**
   * A read or a new show has certainly changed nothing then; the outcome of a command is unknown.
   */
  private static Answer unavailable(Route route, Call call, Obstacle obstacle) {
    return route.isCommand()
        ? ProblemJson.unsettled(call, Problem.COMMIT_UNKNOWN, UnknownCause.COMMIT_UNKNOWN.detail())
        : ProblemJson.of(call.id(), Problem.of(obstacle), obstacle.detail());
  }

  /** A command may have had its effect before the bug. */
  private static Answer bug(Route route, Call call) {
    String detail = "The server's log has details under this request id.";
    return route.isCommand()
        ? ProblemJson.unsettled(call, Problem.INTERNAL, detail)
        : ProblemJson.of(call.id(), Problem.INTERNAL, detail);
  }
}
