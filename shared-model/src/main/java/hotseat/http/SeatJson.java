package hotseat.http;

import com.fasterxml.jackson.core.JsonGenerator;
import hotseat.model.ChangeTag;
import hotseat.model.Seat;
import hotseat.model.Seat.Standing;
import hotseat.model.SeatId;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A seat as every client may see it. The buyer, the hold's id and its expiry are left out: they are
 * secrets of the client whose command made them, see {@link ReplyTable}.
 */
final class SeatJson {

  private SeatJson() {}

  /**
   * In a problem the name {@code status} belongs to HTTP, so the seat's status has another name.
   */
  static final String STATUS = "status";

  static final String STATUS_IN_PROBLEM = "seatStatus";

  static void write(JsonGenerator json, String statusName, SeatId id, Seat seat, Instant at)
      throws IOException {
    json.writeStringField("show", id.show());
    json.writeStringField("seat", id.name());
    json.writeStringField(statusName, seat.statusAt(at).name());
    json.writeNumberField("version", seat.version());
    json.writeStringField("at", text(at));
    if (seat.changedBy().isPresent()) {
      writeChangeTag(json, seat.changedBy().get());
    }
    if (seat.state() instanceof Standing(int capacity, int sold)) {
      json.writeNumberField("sold", sold);
      json.writeNumberField("capacity", capacity);
    }
  }

  static void writeChangeTag(JsonGenerator json, UUID key) throws IOException {
    json.writeStringField("changeTag", ChangeTag.of(key));
  }

  /** The database keeps microseconds; further digits would be lost. */
  static String text(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
