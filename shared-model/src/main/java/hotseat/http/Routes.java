package hotseat.http;

import io.helidon.common.uri.UriEncoding;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of routes. Lookup compares the path first, to distinguish a wrong method from a wrong
 * path. The list can be read, so that the API's description can be compared with it.
 */
final class Routes {

  private static final String ELSEWHERE = "other";

  private final List<Route> routes = new ArrayList<>();
  private final MeterRegistry metrics;
  private final RequestTimers strays;
  private final Route nowhere;

  Routes(MeterRegistry metrics) {
    this.metrics = metrics;
    this.strays = new RequestTimers(metrics, ELSEWHERE);
    this.nowhere =
        stray(
            call ->
                ProblemJson.of(call.id(), Problem.NOT_FOUND, "See /openapi.json for all paths."));
  }

  Routes get(String path, Route.Endpoint endpoint) {
    return add("GET", path, endpoint);
  }

  Routes put(String path, Route.Endpoint endpoint) {
    return add("PUT", path, endpoint);
  }

  Routes post(String path, Route.Endpoint endpoint) {
    return add("POST", path, endpoint);
  }

  /** The route of this request, or one that answers why there is none. */
  Route find(String method, List<String> path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    Set<String> methods = new TreeSet<>();
    for (Route route : routes) {
      if (route.fits(path)) {
        if (route.method().equals(asked)) {
          return route;
        }
        methods.add(route.method());
      }
    }
    return methods.isEmpty() ? nowhere : wrongMethod(methods);
  }

  List<Route> all() {
    return List.copyOf(routes);
  }

  /**
   * The parts between the slashes. Each is decoded separately, so that %2F does not become a slash.
   */
  static List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>(8);
    int start = 1;
    for (int slash = rawPath.indexOf('/', 1); slash >= 0; slash = rawPath.indexOf('/', start)) {
      segments.add(decoded(rawPath.substring(start, slash)));
      start = slash + 1;
    }
    segments.add(decoded(rawPath.substring(Math.min(start, rawPath.length()))));
    return segments;
  }

  private static String decoded(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    try {
      return UriEncoding.decodeUri(segment);
    } catch (IllegalArgumentException e) {
      // No name contains a percent sign, so the segment will be refused as an invalid name.
      return segment;
    }
  }

  private Route wrongMethod(Set<String> methods) {
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    Header allow = HeaderValues.create(HeaderNames.ALLOW, String.join(", ", methods));
    String detail = "Allowed: " + String.join(", ", methods) + ".";
    return stray(call -> ProblemJson.of(call.id(), Problem.METHOD_NOT_ALLOWED, detail).with(allow));
  }

  private Route stray(Route.Endpoint endpoint) {
    return new Route(ELSEWHERE, ELSEWHERE, List.of(), endpoint, strays);
  }

  private Routes add(String method, String path, Route.Endpoint endpoint) {
    RequestTimers timers = new RequestTimers(metrics, method + " " + path);
    routes.add(new Route(method, path, segments(path), endpoint, timers));
    return this;
  }
}
