package hotseat.api;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The request that a thread works for. Every log line written for the request carries it, on every
 * node.
 *
 * @param request its id, from the caller or generated here
 * @param parent the {@code traceparent} that came with it, in the format of W3C Trace Context
 */
public record Trace(String request, Optional<String> parent) {

  // The ids in between are for tracing tools; nothing here interprets them.
  private static final Pattern PARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private static final String REQUEST = "request";
  private static final String TRACE_PARENT = "traceparent";

  /** Drops an invalid parent, as the standard requires. */
  public static Trace of(String request, Optional<String> givenParent) {
    return new Trace(request, givenParent.filter(parent -> PARENT.matcher(parent).matches()));
  }

  /** The request that this thread works for, if any. */
  public static Optional<Trace> current() {
    return Optional.ofNullable(MDC.get(REQUEST))
        .map(request -> new Trace(request, Optional.ofNullable(MDC.get(TRACE_PARENT))));
  }

  /** Does this work; every line logged meanwhile carries the request. */
  public <T> T during(Supplier<T> work) {
    MDC.put(REQUEST, request);
    parent.ifPresent(given -> MDC.put(TRACE_PARENT, given));
    try {
      return work.get();
    } finally {
      MDC.remove(REQUEST);
      MDC.remove(TRACE_PARENT);
    }
  }
}
