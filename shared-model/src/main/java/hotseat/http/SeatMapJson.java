package hotseat.http;

import com.fasterxml.jackson.core.JsonGenerator;
import hotseat.api.Shows.MapReader;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All seats of a show at one time, without the available ones. Each is written as it is read, so
 * the map is never in memory as a whole; only the few areas wait until the end.
 */
final class SeatMapJson implements MapReader {

  /** Passes the whole map to the reader; returns false if there is no such show. */
  interface Source {
    boolean readAll(MapReader reader);
  }

  private final JsonGenerator json;
  private final String show;
  private final SortedMap<String, Seat> areas = new TreeMap<>();
  private Instant asOf = Instant.MAX;

  private SeatMapJson(JsonGenerator json, String show) {
    this.json = json;
    this.show = show;
  }

  /** Returns false if there is no such show; then nothing has been written. */
  static boolean write(OutputStream out, String show, Source source) throws IOException {
    // Closed only on success: after a failure, the rest of its buffer must not go out.
    JsonGenerator json = Json.FACTORY.createGenerator(out);
    SeatMapJson map = new SeatMapJson(json, show);
    boolean found = source.readAll(map);
    if (found) {
      map.end();
    }
    json.close();
    return found;
  }

  @Override
  public void begin(Layout layout, Instant moment) {
    asOf = moment;
    try {
      json.writeStartObject();
      json.writeStringField("show", show);
      json.writeStringField("asOf", SeatJson.text(asOf));
      // Nothing is cached or copied on the way: the map is as fresh as a read of a single seat.
      json.writeStringField("consistency", "strong");
      json.writeNumberField("lagMs", 0);
      json.writeArrayFieldStart("seats");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void place(String name, Seat seat) {
    if (seat.state() instanceof Standing) {
      areas.put(name, seat);
    } else if (seat.statusAt(asOf) != Status.AVAILABLE) {
      // An expired hold may still be in the map, but it is available.
      try {
        Json.writeObject(json, it -> writeSeat(it, name, seat));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void end() throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("standing");
    for (var area : areas.entrySet()) {
      json.writeObjectFieldStart(area.getKey());
      writeArea(area.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeSeat(JsonGenerator out, String name, Seat seat) throws IOException {
    out.writeStringField("seat", name);
    writeStatusAndVersion(seat);
    if (seat.changedBy().isPresent()) {
      SeatJson.writeChangeTag(out, seat.changedBy().get());
    }
  }

  private void writeArea(Seat seat) throws IOException {
    if (seat.state() instanceof Standing area) {
      json.writeNumberField("sold", area.sold());
      json.writeNumberField("capacity", area.capacity());
    }
    writeStatusAndVersion(seat);
  }

  private void writeStatusAndVersion(Seat seat) throws IOException {
    json.writeStringField("status", seat.statusAt(asOf).name());
    json.writeNumberField("version", seat.version());
  }
}
