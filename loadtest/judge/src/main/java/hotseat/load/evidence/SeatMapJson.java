package hotseat.load.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotseat.load.evidence.SeatMapRead.Shown;
import java.util.ArrayList;
import java.util.List;

/** A seat map that was read, as a line of an evidence file. */
final class SeatMapJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SeatMapJson() {}

  static String text(SeatMapRead map) {
    ObjectNode node = JSON.createObjectNode();
    node.put("node", map.node());
    node.put("show", map.show());
    node.put("askedNanos", map.askedNanos());
    node.put("toldNanos", map.answeredNanos());
    ArrayNode places = node.putArray("places");
    for (Shown shown : map.places()) {
      places
          .addObject()
          .put("name", shown.name())
          .put("version", shown.version())
          .put("status", shown.status())
          .put("changeTag", shown.changeTag());
    }
    return node.toString();
  }

  static SeatMapRead parse(String text) throws JsonProcessingException {
    JsonNode node = JSON.readTree(text);
    List<Shown> places = new ArrayList<>();
    for (JsonNode shown : node.path("places")) {
      places.add(
          new Shown(
              shown.path("name").asText(),
              shown.path("version").longValue(),
              shown.path("status").asText(),
              shown.path("changeTag").asText()));
    }
    return new SeatMapRead(
        node.path("node").intValue(),
        node.path("show").asText(),
        node.path("askedNanos").longValue(),
        node.path("toldNanos").longValue(),
        places);
  }
}
