package hotseat.load.fault.relay;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A whole request or answer of HTTP/1.1. */
final class HttpMessage {

  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String END_OF_LINE = "\r\n";
  private static final String LAST_PIECE = "0";

  // No legitimate head is longer.
  private static final int HEAD_BYTES_MAX = 65_536;

  private final String head;
  private final byte[] bytes;

  private HttpMessage(String head, byte[] bytes) {
    this.head = head;
    this.bytes = bytes;
  }

  /** Reads the next message, if there is one. */
  static Optional<HttpMessage> read(InputStream from) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = until(END_OF_HEAD, from, bytes);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    HttpMessage alone = new HttpMessage(head, bytes.toByteArray());
    if (alone.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      readPieces(from, bytes);
    } else if (!alone.header("Content-Length").isEmpty()) {
      readExactly(Integer.parseInt(alone.header("Content-Length")), from, bytes);
    }
    return Optional.of(new HttpMessage(head, bytes.toByteArray()));
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isPost() {
    return head.startsWith("POST ");
  }

  /** The status of an answer. */
  int status() {
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  boolean isReplay() {
    return !header(REPLAYED).isEmpty();
  }

  /**
   * Marks a replay as unsure, as the contract requires where a request was delivered more than
   * once: its caller cannot know whether the earlier request is a copy of its own.
   */
  HttpMessage unsureIfReplay() {
    return isReplay() ? saying(REPLAYED + ": unsure") : this;
  }

  private HttpMessage saying(String line) {
    String other = head.replaceFirst("(?i)" + REPLAYED + ":[^\\r\\n]*", line);
    byte[] start = other.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = Arrays.copyOf(start, start.length + bytes.length - head.length());
    System.arraycopy(bytes, head.length(), whole, start.length, bytes.length - head.length());
    return new HttpMessage(other, whole);
  }

  /** Empty if there is no such header. */
  private String header(String name) {
    String prefix = name.toLowerCase(Locale.ROOT) + ":";
    return Arrays.stream(head.split(END_OF_LINE))
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(line -> line.substring(prefix.length()).trim())
        .findFirst()
        .orElse("");
  }

  private static void readPieces(InputStream from, ByteArrayOutputStream bytes) throws IOException {
    String size;
    do {
      size = until(END_OF_LINE, from, bytes).trim();
      readExactly(Integer.parseInt(size, 16), from, bytes);
      until(END_OF_LINE, from, bytes);
    } while (!size.equals(LAST_PIECE));
  }

  private static void readExactly(int count, InputStream from, ByteArrayOutputStream bytes)
      throws IOException {
    byte[] read = from.readNBytes(count);
    bytes.write(read);
    if (read.length < count) {
      throw new EOFException("the stream ends within a message");
    }
  }

  /** Empty if the stream ends before the first byte. */
  private static String until(String mark, InputStream from, ByteArrayOutputStream bytes)
      throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(mark, text.length() - mark.length()) < 0) {
      int next = from.read();
      if (next < 0 && text.isEmpty()) {
        return "";
      }
      if (next < 0 || text.length() == HEAD_BYTES_MAX) {
        throw new EOFException("a head or a line has no end");
      }
      bytes.write(next);
      text.append((char) next);
    }
    return text.toString();
  }
}
