package hotseat.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A method, a path like {@code /v1/shows/{show}}, and the endpoint that answers there.
 *
 * @param timers of the requests that took this route
 */
record Route(
    String method, String path, List<String> segments, Endpoint endpoint, RequestTimers timers) {

  /** Answers one request; a {@link ProblemException} is an answer too. */
  interface Endpoint {
    Answer answer(Call call);
  }

  /** Whether it serves seats and shows, as opposed to information about the node itself. */
  boolean isWork() {
    return path.startsWith("/v1/");
  }

  /** Whether it may have changed something by the time it fails. */
  boolean isCommand() {
    return method.equals("POST");
  }

  boolean fits(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!isParameter(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The values of the path's parameters. */
  List<String> parameters(List<String> path) {
    List<String> values = new ArrayList<>(2);
    for (int i = 0; i < segments.size(); i++) {
      if (isParameter(segments.get(i))) {
        values.add(path.get(i));
      }
    }
    return values;
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
