package hotseat.http;

import com.fasterxml.jackson.core.JsonGenerator;
import hotseat.model.Layout;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Reads a layout with all its limits, and writes it in the same form. */
final class LayoutJson {

  private LayoutJson() {}

  static Layout read(JsonBody body) {
    int rows = (int) body.number("rows", 1, Layout.ROWS_MAX);
    int seatsPerRow = (int) body.number("seatsPerRow", 1, Layout.SEATS_PER_ROW_MAX);
    Layout numbered = Layout.of(rows, seatsPerRow);
    Map<String, Integer> standing = new TreeMap<>();
    body.object("standing").ifPresent(areas -> readAreas(areas, numbered, standing));
    body.nothingElse();
    return Layout.of(rows, seatsPerRow, standing);
  }

  static void write(JsonGenerator json, String show, Layout layout) throws IOException {
    json.writeStringField("show", show);
    json.writeNumberField("rows", layout.rows());
    json.writeNumberField("seatsPerRow", layout.seatsPerRow());
    writeNumbers(json, "standing", layout.standing());
  }

  static void writeNumbers(JsonGenerator json, String name, Map<String, Integer> numbers)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> number : numbers.entrySet()) {
      json.writeNumberField(number.getKey(), number.getValue());
    }
    json.writeEndObject();
  }

  private static void readAreas(JsonBody areas, Layout numbered, Map<String, Integer> standing) {
    for (String name : areas.names()) {
      if (!Layout.AREA_NAME.matcher(name).matches()) {
        throw ProblemException.invalid("standing", "must have names of 2 to 16 letters A-Z");
      }
      if (numbered.isRowName(name)) {
        throw ProblemException.invalid("standing." + name, "is the name of a row");
      }
      standing.put(name, (int) areas.number(name, 1, Layout.CAPACITY_MAX));
    }
    if (standing.size() > Layout.AREAS_MAX) {
      throw ProblemException.invalid(
          "standing", "must have at most " + Layout.AREAS_MAX + " areas");
    }
  }
}
