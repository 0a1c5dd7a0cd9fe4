package hotseat.contract;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One request as the suite sends it. It prints in full, so that a failed request can be repeated by
 * hand.
 */
record Request(String method, String path, Map<String, String> headers, String body) {

  static final String KEY = "Idempotency-Key";

  Request {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  static Request get(String path) {
    return new Request("GET", path, Map.of(), "");
  }

  static Request put(String path, String json) {
    return new Request("PUT", path, Map.of("Content-Type", "application/json"), json);
  }

  static Request command(String path, UUID key, String json) {
    return new Request(
        "POST", path, Map.of("Content-Type", "application/json", KEY, key.toString()), json);
  }

  Request method(String other) {
    return new Request(other, path, headers, body);
  }

  Request body(String other) {
    return new Request(method, path, headers, other);
  }

  Request header(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Request(method, path, more, body);
  }

  Request withoutHeader(String name) {
    Map<String, String> fewer = new TreeMap<>(headers);
    fewer.remove(name);
    return new Request(method, path, fewer, body);
  }

  Request key(UUID key) {
    return header(KEY, key.toString());
  }

  /** The key in its canonical lower case, or an empty string. */
  String key() {
    return headers.getOrDefault(KEY, "").toLowerCase(Locale.ROOT);
  }

  String pathWithoutQuery() {
    return path.replaceFirst("\\?.*", "");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method).append(' ').append(path);
    headers.forEach((name, value) -> text.append('\n').append(name).append(": ").append(value));
    return body.isEmpty() ? text.toString() : text.append("\n\n").append(body).toString();
  }
}
