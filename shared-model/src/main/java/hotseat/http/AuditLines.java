package hotseat.http;

import com.fasterxml.jackson.core.JsonGenerator;
import hotseat.model.Change;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;

/** Writes the audit, one change per line, as it is read; it is never in memory as a whole. */
final class AuditLines {

  private AuditLines() {}

  /** Passes all changes to the reader; returns false if there is no such show. */
  interface Source {
    boolean readAll(BiConsumer<String, Change> reader);
  }

  /** Returns false if there is no such show; then nothing has been written. */
  static boolean write(OutputStream out, Source source) throws IOException {
    // Closed only on success: after a failure, the rest of its buffer must not go out.
    JsonGenerator json = Json.FACTORY.createGenerator(out);
    json.setRootValueSeparator(null);
    boolean found = source.readAll((seat, change) -> writeLine(json, seat, change));
    json.close();
    return found;
  }

  private static void writeLine(JsonGenerator json, String seat, Change change) {
    try {
      Json.writeObject(json, it -> writeMembers(it, seat, change));
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeMembers(JsonGenerator json, String seat, Change change)
      throws IOException {
    json.writeStringField("seat", seat);
    json.writeNumberField("version", change.version());
    SeatJson.writeChangeTag(json, change.key());
    json.writeStringField("kind", change.kind().name());
    json.writeStringField("at", SeatJson.text(change.at()));
    if (change.expiresAt().isPresent()) {
      json.writeStringField("expiresAt", SeatJson.text(change.expiresAt().get()));
    }
  }
}
