package hotseat.api;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Which request somebody works for, so that every line of every log that is written for it says so,
 * on whichever node.
 *
 * @param request the id that the caller has given it, or that was given to it here
 * @param parent the {@code traceparent} that came with it, as W3C Trace Context writes it
 */
public record Trace(String request, Optional<String> parent) {

  // What lies in between is for whoever draws traces; nothing here looks into it.
  private static final Pattern PARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private static final String REQUEST = "request";
  private static final String TRACE_PARENT = "traceparent";

  /** A parent that is none is left out, as the standard demands. */
  public static Trace of(String request, Optional<String> givenParent) {
    return new Trace(request, givenParent.filter(parent -> PARENT.matcher(parent).matches()));
  }

  /** The one that this thread works for. */
  public static Optional<Trace> current() {
    return Optional.ofNullable(MDC.get(REQUEST))
        .map(request -> new Trace(request, Optional.ofNullable(MDC.get(TRACE_PARENT))));
  }

  /** Whatever is logged during this work carries it. */
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
