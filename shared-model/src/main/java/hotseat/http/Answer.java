package hotseat.http;

import hotseat.api.Spent;
import io.helidon.http.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What goes back: known as a whole, or written while it is being found. */
sealed interface Answer {

  int status();

  Outcome outcome();

  /** What the metrics call it: {@code OK} or the code of the problem. */
  String code();

  Header contentType();

  String OK = "OK";

  /** Never compared, so that the bytes may stay what they are. */
  @SuppressWarnings("ArrayRecordComponent")
  record Whole(
      int status,
      Outcome outcome,
      String code,
      Header contentType,
      byte[] body,
      Spent spent,
      List<Header> headers)
      implements Answer {

    static Whole json(int status, Outcome outcome, byte[] body) {
      return new Whole(status, outcome, OK, Headers.JSON, body, Spent.NOTHING, List.of());
    }

    Whole with(Spent time) {
      return new Whole(status, outcome, code, contentType, body, time, headers);
    }

    Whole with(Header header) {
      List<Header> more = new ArrayList<>(headers);
      more.add(header);
      return new Whole(status, outcome, code, contentType, body, spent, more);
    }
  }

  /** Always a success: once it has begun, its only other end is a broken connection. */
  record Streamed(Header contentType, Body body) implements Answer {

    @Override
    public int status() {
      return 200;
    }

    @Override
    public Outcome outcome() {
      return Outcome.OBSERVED;
    }

    @Override
    public String code() {
      return OK;
    }
  }

  /** Writes itself; may still throw a {@link ProblemException} before its first byte. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;

    /** For a HEAD: finds out whether there would be an answer. */
    default void discard() {
      try {
        writeTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException("writing to nowhere does not fail", e);
      }
    }
  }
}
