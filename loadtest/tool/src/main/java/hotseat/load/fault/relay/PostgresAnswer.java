package hotseat.load.fault.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The whole answer of Postgres to one request.
 *
 * <p>The server reports that it is ready after it has committed, and a large answer arrives in part
 * before that. So only the whole answer proves that a write has been executed.
 */
final class PostgresAnswer {

  private static final byte ERROR = 'E';
  private static final byte COMPLETE = 'C';
  private static final byte READY = 'Z';
  private static final byte OUTSIDE_OF_TRANSACTION = 'I';

  private boolean isError;
  private boolean isCommitted;
  private long rows;

  private PostgresAnswer() {}

  /**
   * Reads a whole answer. The server has finished when it is ready: an autocommit statement is
   * committed.
   *
   * @throws java.io.EOFException if it breaks off
   */
  static PostgresAnswer read(InputStream server) throws IOException {
    PostgresFrames frames = new PostgresFrames(server);
    PostgresAnswer answer = new PostgresAnswer();
    do {
      frames.next();
      answer.note(frames.type(), frames.content());
    } while (frames.type() != READY);
    return answer;
  }

  /** The request has changed rows, and the change is committed. */
  boolean hasEffect() {
    return rows > 0 && isCommitted && !isError;
  }

  private void note(byte type, ByteBuffer content) {
    switch (type) {
      case ERROR -> isError = true;
      case READY -> isCommitted = content.get() == OUTSIDE_OF_TRANSACTION;
      case COMPLETE -> rows += rowsIn(content);
      default -> {
        // Data, or a notice.
      }
    }
  }

  /** {@code SELECT 3}, {@code INSERT 0 3}, {@code COMMIT}: the number is the last word, if any. */
  private static long rowsIn(ByteBuffer content) {
    String tag = StandardCharsets.US_ASCII.decode(content.limit(content.limit() - 1)).toString();
    String last = tag.substring(tag.lastIndexOf(' ') + 1);
    return last.matches("\\d+") ? Long.parseLong(last) : 0;
  }
}
