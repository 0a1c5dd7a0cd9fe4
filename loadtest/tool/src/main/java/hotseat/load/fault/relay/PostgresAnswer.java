package hotseat.load.fault.relay;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The answer of Postgres to one request, as far as it has arrived.
 *
 * <p>The server reports that it is ready after it has committed, and a large answer arrives in part
 * before that. So only the whole answer proves that a write has been executed.
 */
final class PostgresAnswer {

  private static final int HEAD_BYTES = 1 + Integer.BYTES;
  private static final byte ERROR = 'E';
  private static final byte COMPLETE = 'C';
  private static final byte READY = 'Z';
  private static final byte OUTSIDE_OF_TRANSACTION = 'I';

  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private boolean isWhole;
  private boolean isError;
  private boolean isCommitted;
  private long rows;

  void add(byte[] bytes) {
    rest.writeBytes(bytes);
    ByteBuffer frames = ByteBuffer.wrap(rest.toByteArray());
    while (startsWithFrame(frames)) {
      byte type = frames.get();
      byte[] content = new byte[frames.getInt() - Integer.BYTES];
      frames.get(content);
      note(type, content);
    }
    rest.reset();
    rest.write(frames.array(), frames.position(), frames.remaining());
  }

  /** The server has finished. An autocommit statement is committed. */
  boolean isWhole() {
    return isWhole;
  }

  /** The request has changed rows, and the change is committed. */
  boolean hasEffect() {
    return rows > 0 && isCommitted && !isError;
  }

  private static boolean startsWithFrame(ByteBuffer frames) {
    return frames.remaining() >= HEAD_BYTES
        && frames.remaining() > frames.getInt(frames.position() + 1);
  }

  private void note(byte type, byte[] content) {
    switch (type) {
      case ERROR -> isError = true;
      case READY -> {
        isWhole = true;
        isCommitted = content[0] == OUTSIDE_OF_TRANSACTION;
      }
      case COMPLETE -> rows += rowsIn(content);
      default -> {
        // Data, or a notice.
      }
    }
  }

  /** {@code SELECT 3}, {@code INSERT 0 3}, {@code COMMIT}: the number is the last word, if any. */
  private static long rowsIn(byte[] content) {
    String tag = new String(content, 0, content.length - 1, StandardCharsets.US_ASCII);
    String last = tag.substring(tag.lastIndexOf(' ') + 1);
    return last.matches("\\d+") ? Long.parseLong(last) : 0;
  }
}
