package hotseat.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reads and writes JSON as a stream, without reflection on the path of a request. */
final class Json {

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          // The code that opened the stream of an answer closes it; an abandoned one must stay
          // open.
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          // A buffer for each thread would be a buffer for each connection.
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.JSON_DEPTH_MAX)
                  .maxStringLength(Limits.BODY_BYTES_MAX)
                  .maxNameLength(Limits.BODY_BYTES_MAX)
                  .maxNumberLength(Limits.BODY_BYTES_MAX)
                  .build())
          .build();

  /** A typical answer fits without growing. */
  private static final int ANSWER_BYTES = 384;

  private static final ObjectMapper VALUES = new ObjectMapper();

  private Json() {}

  /** Writes the members of one object. */
  interface Members {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static byte[] object(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ANSWER_BYTES);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      writeObject(json, members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void writeObject(JsonGenerator json, Members members) throws IOException {
    json.writeStartObject();
    members.writeTo(json);
    json.writeEndObject();
  }

  /** Any JSON value, for rare answers. */
  static byte[] of(Map<String, ?> value) {
    try {
      return VALUES.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
