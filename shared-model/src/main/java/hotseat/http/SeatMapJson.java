package hotseat.http;

import com.fasterxml.jackson.core.JsonGenerator;
import hotseat.api.Shows.SeatMap;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** All seats of a show at one time: counted, or one by one without the available ones. */
final class SeatMapJson {

  private SeatMapJson() {}

  static byte[] overview(String show, SeatMap map) {
    Layout layout = map.layout();
    long held = count(map, Status.HELD);
    long sold = count(map, Status.SOLD);
    return Json.object(
        json -> {
          LayoutJson.write(json, show, layout);
          json.writeStringField("asOf", SeatJson.text(map.asOf()));
          json.writeObjectFieldStart("counts");
          json.writeNumberField("available", layout.seats() - held - sold);
          json.writeNumberField("held", held);
          json.writeNumberField("sold", sold);
          json.writeEndObject();
          LayoutJson.writeNumbers(json, "standingSold", standingSold(map));
        });
  }

  static void write(OutputStream out, String show, SeatMap map) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
      Json.writeObject(json, it -> writeMembers(it, show, map));
    }
  }

  private static void writeMembers(JsonGenerator json, String show, SeatMap map)
      throws IOException {
    json.writeStringField("show", show);
    json.writeStringField("asOf", SeatJson.text(map.asOf()));
    // Nothing is cached or copied on the way: the map is as fresh as a look at a seat.
    json.writeStringField("consistency", "strong");
    json.writeNumberField("lagMs", 0);
    json.writeArrayFieldStart("seats");
    for (Map.Entry<String, Seat> place : map.places().entrySet()) {
      if (isTakenSeat(place.getValue(), map)) {
        Json.writeObject(json, it -> writeSeat(it, place.getKey(), place.getValue(), map));
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("standing");
    for (Map.Entry<String, Seat> place : map.places().entrySet()) {
      if (place.getValue().state() instanceof Standing area) {
        json.writeObjectFieldStart(place.getKey());
        writeArea(json, area, place.getValue(), map);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private static void writeSeat(JsonGenerator json, String name, Seat seat, SeatMap map)
      throws IOException {
    json.writeStringField("seat", name);
    writeStatusAndVersion(json, seat, map);
    if (seat.changedBy().isPresent()) {
      SeatJson.writeChangeTag(json, seat.changedBy().get());
    }
  }

  private static void writeArea(JsonGenerator json, Standing area, Seat seat, SeatMap map)
      throws IOException {
    json.writeNumberField("sold", area.sold());
    json.writeNumberField("capacity", area.capacity());
    writeStatusAndVersion(json, seat, map);
  }

  private static void writeStatusAndVersion(JsonGenerator json, Seat seat, SeatMap map)
      throws IOException {
    json.writeStringField("status", seat.statusAt(map.asOf()).name());
    json.writeNumberField("version", seat.version());
  }

  private static long count(SeatMap map, Status status) {
    return map.places().values().stream()
        .filter(seat -> isTakenSeat(seat, map) && seat.statusAt(map.asOf()) == status)
        .count();
  }

  private static Map<String, Integer> standingSold(SeatMap map) {
    Map<String, Integer> sold = new TreeMap<>();
    map.places()
        .forEach(
            (name, seat) -> {
              if (seat.state() instanceof Standing area) {
                sold.put(name, area.sold());
              }
            });
    return sold;
  }

  /** An expired hold may still be in the map, but it is available. */
  private static boolean isTakenSeat(Seat seat, SeatMap map) {
    return !(seat.state() instanceof Standing) && seat.statusAt(map.asOf()) != Status.AVAILABLE;
  }
}
