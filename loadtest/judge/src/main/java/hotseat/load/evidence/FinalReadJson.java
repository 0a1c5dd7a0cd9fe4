package hotseat.load.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;

/** A final read as a line of an evidence file. A seat has no fields for areas. */
final class FinalReadJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FinalReadJson() {}

  static String text(FinalRead read) {
    ObjectNode node = JSON.createObjectNode();
    node.put("node", read.node());
    node.put("show", read.show());
    node.put("seat", read.seat());
    node.put("version", read.version());
    read.sold().ifPresent(sold -> node.put("sold", sold));
    read.capacity().ifPresent(capacity -> node.put("capacity", capacity));
    read.changeTag().ifPresent(tag -> node.put("changeTag", tag));
    read.seatStatus().ifPresent(status -> node.put("seatStatus", status));
    return node.toString();
  }

  static FinalRead parse(String text) throws JsonProcessingException {
    JsonNode node = JSON.readTree(text);
    return new FinalRead(
        node.path("node").intValue(),
        node.path("show").asText(),
        node.path("seat").asText(),
        node.path("version").longValue(),
        optional(node.path("sold")),
        optional(node.path("capacity")),
        Optional.ofNullable(node.path("changeTag").textValue()),
        Optional.ofNullable(node.path("seatStatus").textValue()));
  }

  static OptionalLong optional(JsonNode number) {
    return number.canConvertToLong() ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
  }
}
