package hotseat.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes bytes that have little to do with HTTP, or resemble it only at the start. */
final class Noise {

  private static final List<String> VERSIONS =
      List.of(" HTTP/1.1", " HTTP/1.0", " HTTP/9", "", " http", "\u0000");
  private static final List<String> LINES =
      List.of(
          "Host: x",
          "Host: x\r\nHost: y",
          "Content-Length: 5",
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Content-Length: 3\r\nContent-Length: 4",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Transfer-Encoding: x",
          "Connection: close",
          "Connection: Upgrade\r\nUpgrade: h2c",
          "Expect: 100-continue",
          "Expect: the-unexpected",
          ": no name",
          "no colon",
          " folded",
          "X: \u0001\u00ff",
          "X: " + "y".repeat(20_000),
          "Upgrade: websocket");

  private final Random random;
  private final Fuzzer fuzzer;

  Noise(long seed, Commands say) {
    this.random = new Random(seed);
    this.fuzzer = new Fuzzer(seed, say);
  }

  byte[] next() {
    Request request = fuzzer.next();
    StringBuilder text = new StringBuilder(pick(Fuzzer.METHODS) + " " + request.path());
    text.append(pick(VERSIONS)).append("\r\n");
    request.headers().forEach((n, v) -> text.append(n).append(": ").append(v).append("\r\n"));
    int lines = random.nextInt(5);
    for (int i = 0; i < lines; i++) {
      text.append(pick(LINES)).append("\r\n");
    }
    text.append("\r\n").append(request.body());
    return flipped(text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private byte[] flipped(byte[] bytes) {
    int flips = random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
