package hotseat.contract;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;

/**
 * Makes almost valid requests: a valid one, bent in one to three places. Pure noise never gets past
 * the first check of a server; an almost valid request gets everywhere.
 */
final class Fuzzer {

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e400",
          "-0.0",
          "9223372036854775808",
          "NaN",
          "\"\"",
          "[]",
          "{}",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "[[[[[[[[[[]]]]]]]]]]",
          "{\"a\":{\"a\":{\"a\":1}}}",
          "\"" + "x".repeat(5_000) + "\"",
          "1".repeat(2_000),
          "\"alice\"",
          "60",
          "\"A-1\"");
  private static final List<String> SEGMENTS =
      List.of(
          "",
          ".",
          "..",
          "%00",
          "%2F",
          "%2e%2e",
          "%ff%fe",
          "%C3%A4",
          "A-0",
          "A-01",
          "A-1;v=1",
          "a-1",
          "A-99999999999999999999",
          "-1",
          "A--1",
          "ZZZZ-1",
          "ZZZ-9999",
          "*",
          "%25",
          "%F0%9F%92%BA",
          "FLOOR",
          "hold",
          "seats",
          "shows",
          "v1",
          "'",
          "%22",
          "%0d%0aX:%20y",
          "x".repeat(300));
  static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW", "get");
  private static final List<String> HEADERS =
      List.of(
          Request.KEY,
          "Content-Type",
          "Accept",
          "Accept-Encoding",
          "X-Request-Id",
          "If-None-Match",
          "Range",
          "Cookie",
          "Authorization",
          "Forwarded",
          "X-Forwarded-For",
          "Traceparent");
  private static final String PRINTABLE = "abcXYZ019 \t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final Random random;
  private final Commands say;

  Fuzzer(long seed, Commands say) {
    this.random = new Random(seed);
    this.say = say;
  }

  Request next() {
    Request request = plausible();
    int bends = random.nextInt(1, 4);
    for (int i = 0; i < bends; i++) {
      request = bent(request);
    }
    return request;
  }

  private Request plausible() {
    String seat = (char) ('A' + random.nextInt(5)) + "-" + random.nextInt(1, 21);
    UUID key = key();
    return switch (random.nextInt(8)) {
      case 0 -> say.look(seat);
      case 1 -> Request.get(say.path() + pick(List.of("", "/seats", "/audit")));
      case 2 -> Request.put(say.path(), Running.LAYOUT);
      case 3 -> say.reserve(key, pick(List.of(seat, "FLOOR")), "fuzz");
      case 4 -> say.confirm(key, seat, key);
      case 5 -> say.release(key, seat, key);
      case 6 -> say.cancel(key, seat, key);
      default -> say.hold(key, seat, "fuzz", 1);
    };
  }

  /** A random version 4 UUID, the same for the same seed. */
  private UUID key() {
    return new UUID(
        (random.nextLong() & ~0xf000L) | 0x4000L,
        (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }

  private Request bent(Request request) {
    return switch (random.nextInt(10)) {
      case 0 -> request.method(pick(METHODS));
      case 1, 2 ->
          new Request(
              request.method(), bentPath(request.path()), request.headers(), request.body());
      case 3 -> request.withoutHeader(pick(HEADERS.subList(0, 2)));
      case 4 -> request.header(pick(HEADERS), printable(random.nextInt(60)));
      case 5 -> request.header(pick(HEADERS.subList(0, 2)), printable(random.nextInt(60)));
      default -> request.body(bentBody(request.body()));
    };
  }

  private String bentPath(String path) {
    String[] segments = path.split("/", -1);
    segments[random.nextInt(1, segments.length)] = pick(SEGMENTS);
    String bent = String.join("/", segments);
    return switch (random.nextInt(6)) {
      case 0 -> bent + "/";
      case 1 -> bent + "?" + pick(SEGMENTS) + "=" + pick(SEGMENTS);
      default -> bent;
    };
  }

  private String bentBody(String body) {
    int at = random.nextInt(body.length() + 1);
    return switch (random.nextInt(7)) {
      case 0 -> body.substring(0, at);
      case 1 -> body.substring(0, at) + (char) random.nextInt(1, 0xd800) + body.substring(at);
      case 2 -> body.replaceFirst(":[^,}]+", Matcher.quoteReplacement(":" + pick(VALUES)));
      case 3 -> body.replaceFirst("\\{", Matcher.quoteReplacement("{\"x\":" + pick(VALUES) + ","));
      case 4 -> pick(VALUES);
      case 5 -> body + body;
      default -> body + " ".repeat(random.nextInt(20_000));
    };
  }

  private String printable(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(PRINTABLE.charAt(random.nextInt(PRINTABLE.length())));
    }
    return text.toString().strip();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
