package hotseat.http;

import hotseat.api.Terms;
import hotseat.api.Trace;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * One request as the routes see it. Every value it returns has been checked; an invalid one ends
 * the request with a {@link ProblemException} that names the field.
 */
final class Call {

  private static final Pattern JSON =
      Pattern.compile("(?i)application/json *(; *charset *= *(utf-8|\"utf-8\") *)?");

  // The key of a hold is its secret, and a hash of the key is public. A client that can count or
  // knows the time must not be able to try the likely keys.
  private static final int RANDOM = 4;
  private static final int RFC_9562 = 2;

  private final ServerRequest request;
  private final String id;
  private final List<String> parameters;
  private final Terms terms;

  Call(ServerRequest request, String id, List<String> parameters, Terms terms) {
    this.request = request;
    this.id = id;
    this.parameters = parameters;
    this.terms = terms;
  }

  /** The client's own request id, if it is valid, or else a new one. */
  static String idOf(io.helidon.http.Headers headers, RandomGenerator random) {
    return headers
        .first(Headers.REQUEST_ID)
        .filter(given -> Limits.ID.matcher(given).matches())
        .orElseGet(() -> HexFormat.of().toHexDigits(random.nextLong()));
  }

  String id() {
    return id;
  }

  /** Bounds the time after which a command has had its effect or never will. */
  Terms terms() {
    return terms;
  }

  /** For the logs of all components that work on the request. */
  Trace trace() {
    return Trace.of(id, request.headers().first(Headers.TRACE_PARENT));
  }

  /** Whether the client requests the headers only. */
  boolean isHead() {
    return request.prologue().method().equals(Method.HEAD);
  }

  String show() {
    return matching("show", parameters.getFirst());
  }

  SeatId seat() {
    String show = show();
    String name = parameters.get(1);
    if (!Layout.isName(name)) {
      throw ProblemException.invalid("seat", "must be a seat like A-12 or an area like FLOOR");
    }
    return new SeatId(show, name);
  }

  UUID idempotencyKey() {
    String field = Headers.IDEMPOTENCY_KEY.defaultCase();
    Optional<String> given = request.headers().first(Headers.IDEMPOTENCY_KEY);
    UUID key = uuid(field, given.orElseThrow(() -> ProblemException.invalid(field, "is missing")));
    if (key.version() != RANDOM || key.variant() != RFC_9562) {
      throw ProblemException.invalid(field, "must be a random UUID (version 4)");
    }
    return key;
  }

  JsonBody body() {
    String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    if (!JSON.matcher(type).matches()) {
      throw ProblemException.of(
          Problem.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json in UTF-8.");
    }
    return JsonBody.parse(bytes());
  }

  static String matching(String field, String text) {
    if (!Limits.ID.matcher(text).matches()) {
      throw ProblemException.invalid(field, Limits.ID_RULE);
    }
    return text;
  }

  static UUID uuid(String field, String text) {
    try {
      UUID uuid = UUID.fromString(text);
      // Java accepts digits in the wrong places; a key must have only one spelling.
      if (uuid.toString().equalsIgnoreCase(text)) {
        return uuid;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, with the same message.
    }
    throw ProblemException.invalid(field, "must be a UUID");
  }

  private static ProblemException tooLarge() {
    return ProblemException.of(
        Problem.BODY_TOO_LARGE, "A body may have at most " + Limits.BODY_BYTES_MAX + " bytes.");
  }

  private static boolean tooLargeToDrain(Exception e) {
    return e instanceof RequestException refused
        && refused.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413);
  }

  /**
   * The size of the buffer: the announced length, but at most one byte over the limit, which is
   * enough to detect a larger body.
   */
  private int expectedBytes() {
    long tooMany = Limits.BODY_BYTES_MAX + 1;
    return (int) Math.min(request.headers().contentLength().orElse(tooMany), tooMany);
  }

  private byte[] bytes() {
    try (InputStream in = request.content().inputStream()) {
      byte[] bytes = in.readNBytes(expectedBytes());
      if (bytes.length > Limits.BODY_BYTES_MAX) {
        in.transferTo(OutputStream.nullOutputStream());
        throw tooLarge();
      }
      return bytes;
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The framing is invalid, or the body is too large to drain, or the client is gone.
      throw tooLargeToDrain(e)
          ? tooLarge().breaking()
          : ProblemException.invalid("body", "cannot be read").breaking();
    }
  }
}
