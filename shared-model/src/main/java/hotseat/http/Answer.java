package hotseat.http;

import hotseat.api.Spent;
import io.helidon.http.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An HTTP answer: either complete, or written while its contents are being read. */
sealed interface Answer {

  int status();

  Outcome outcome();

  /** Its code in the metrics: {@code OK} or the code of the problem. */
  String code();

  Header contentType();

  String OK = "OK";

  /** Never compared, so the body may stay a byte array. */
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

  /** Always a success: once it has begun, only a broken connection can end it otherwise. */
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

    /** For a HEAD request: finds out whether there would be an answer. */
    default void discard() {
      try {
        writeTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException("writing to nowhere does not fail", e);
      }
    }
  }
}
