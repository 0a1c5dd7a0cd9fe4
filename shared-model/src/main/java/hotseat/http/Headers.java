package hotseat.http;

import hotseat.api.Spent;
import hotseat.api.Spent.Counted;
import hotseat.api.Spent.Lasted;
import hotseat.api.Spent.Part;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.stream.Collectors;

/** Names and fixed values of headers, created once. */
final class Headers {

  static final Header JSON = type("application/json");
  static final Header JSON_LINES = type("application/jsonl");
  static final Header PROBLEM_JSON = type("application/problem+json");
  static final Header METRICS = type("text/plain; version=0.0.4; charset=utf-8");

  static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
  static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
  static final HeaderName TRACE_PARENT = HeaderNames.create("traceparent");
  static final HeaderName IMPLEMENTATION = HeaderNames.create("X-Implementation");
  static final HeaderName NODE = HeaderNames.create("X-Node");

  static final Header REPLAYED = HeaderValues.createCached("Idempotency-Replayed", "true");

  /** The outcome of the request's own write was unknown, so the change may be its own. */
  static final Header REPLAYED_UNSURE = HeaderValues.createCached("Idempotency-Replayed", "unsure");

  /** The obstacle is expected to be gone in a moment; one second is the shortest value. */
  static final Header RETRY_AFTER = HeaderValues.createCached(HeaderNames.RETRY_AFTER, "1");

  private static final HeaderName SERVER_TIMING = HeaderNames.create("Server-Timing");
  private static final long NANOS_PER_MICRO = 1_000;
  private static final long MICROS_PER_MILLI = 1_000;

  private Headers() {}

  static Header serverTiming(Spent spent) {
    return HeaderValues.create(
        SERVER_TIMING,
        spent.parts().stream().map(Headers::timing).collect(Collectors.joining(", ")));
  }

  static Header etag(long version) {
    return HeaderValues.create(HeaderNames.ETAG, "\"" + version + "\"");
  }

  private static Header type(String value) {
    return HeaderValues.createCached(HeaderNames.CONTENT_TYPE, value);
  }

  private static String timing(Part part) {
    return switch (part) {
      case Lasted(String name, long nanos) -> name + ";dur=" + millis(nanos / NANOS_PER_MICRO);
      case Counted(String name, long count) -> name + ";desc=\"" + count + "\"";
    };
  }

  /** Three decimals without a formatter, which would cost more than the rest of the header. */
  private static String millis(long micros) {
    long decimals = micros % MICROS_PER_MILLI;
    return micros / MICROS_PER_MILLI
        + (decimals < 10 ? ".00" : decimals < 100 ? ".0" : ".")
        + decimals;
  }
}
