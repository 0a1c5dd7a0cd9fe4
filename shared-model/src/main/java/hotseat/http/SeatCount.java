package hotseat.http;

import hotseat.api.Shows.MapReader;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.Seat.Standing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the seats of a show by state, from its seat map. */
final class SeatCount implements MapReader {

  private record Head(Layout layout, Instant asOf) {}

  private final Map<String, Integer> standingSold = new TreeMap<>();
  private Optional<Head> head = Optional.empty();
  private long held;
  private long sold;

  @Override
  public void begin(Layout layout, Instant asOf) {
    head = Optional.of(new Head(layout, asOf));
  }

  @Override
  public void place(String name, Seat seat) {
    if (seat.state() instanceof Standing area) {
      standingSold.put(name, area.sold());
      return;
    }
    switch (seat.statusAt(head.orElseThrow().asOf())) {
      case HELD -> held++;
      case SOLD -> sold++;
      // A hold that has expired.
      case AVAILABLE -> {}
    }
  }

  byte[] json(String show) {
    Layout layout = head.orElseThrow().layout();
    return Json.object(
        json -> {
          LayoutJson.write(json, show, layout);
          json.writeStringField("asOf", SeatJson.text(head.orElseThrow().asOf()));
          json.writeObjectFieldStart("counts");
          json.writeNumberField("available", layout.seats() - held - sold);
          json.writeNumberField("held", held);
          json.writeNumberField("sold", sold);
          json.writeEndObject();
          LayoutJson.writeNumbers(json, "standingSold", standingSold);
        });
  }
}
