package hotseat.load.fault.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a Postgres client sends, request by request.
 *
 * <p>It knows two things about the protocol, beyond its frames: that parse, bind, describe, execute
 * and close are not answered before the sync that follows them, so that together they are one
 * request; and which statement a name stands for, because a prepared statement is sent in full only
 * once.
 */
final class PostgresRequests {

  /** What the server answers as a whole. */
  static final class Request {
    private final byte[] bytes;
    private final List<String> statements;

    private Request(byte[] bytes, List<String> statements) {
      this.bytes = bytes;
      this.statements = statements;
    }

    byte[] bytes() {
      return bytes;
    }

    /** The statements that it executes. */
    List<String> statements() {
      return statements;
    }

    /** Whether its statements or their parameters have this text in them. */
    boolean names(String text) {
      return new String(bytes, StandardCharsets.UTF_8).contains(text);
    }
  }

  private static final String UNANSWERED_BEFORE_SYNC = "PBDEC";
  private static final byte PARSE = 'P';
  private static final byte BIND = 'B';
  private static final byte SIMPLE_QUERY = 'Q';

  // A first frame with so much content only requests encryption, and the real first frame follows
  // when the server has declined.
  private static final int CONTENT_OF_QUESTION_FOR_ENCRYPTION = 4;

  private final PostgresFrames frames;
  private final Map<String, String> prepared = new HashMap<>();
  private boolean isGreeted;

  PostgresRequests(InputStream client) {
    this.frames = new PostgresFrames(client);
  }

  /**
   * The next request.
   *
   * @throws java.io.EOFException if there is none
   */
  Request next() throws IOException {
    return isGreeted ? request() : greeting();
  }

  private Request greeting() throws IOException {
    frames.nextWithoutType();
    isGreeted = frames.content().remaining() != CONTENT_OF_QUESTION_FOR_ENCRYPTION;
    return new Request(frames.taken(), List.of());
  }

  private Request request() throws IOException {
    List<String> statements = new ArrayList<>();
    do {
      frames.next();
      note(frames.type(), frames.content(), statements);
    } while (UNANSWERED_BEFORE_SYNC.indexOf(frames.type()) >= 0);
    return new Request(frames.taken(), List.copyOf(statements));
  }

  private void note(byte type, ByteBuffer content, List<String> statements) {
    switch (type) {
      case PARSE -> prepared.put(text(content), text(content));
      case BIND -> {
        text(content); // The portal comes first.
        statements.add(prepared.getOrDefault(text(content), ""));
      }
      case SIMPLE_QUERY -> statements.add(text(content));
      default -> {
        // Says nothing about what is executed.
      }
    }
  }

  /** Reads up to the terminating zero. */
  private static String text(ByteBuffer content) {
    int from = content.position();
    while (content.get() != 0) {
      // Read on.
    }
    int length = content.position() - 1 - from;
    byte[] text = new byte[length];
    content.get(from, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
