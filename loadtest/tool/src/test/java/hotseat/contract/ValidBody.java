package hotseat.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules for bodies a second time, written from the contract, to check an acceptance against.
 */
final class ValidBody {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();
  private static final String NAME = "[A-Za-z0-9._-]{1,64}";
  private static final String UUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private ValidBody() {}

  static boolean isIn(Request request) {
    try {
      JsonNode json = STRICT.readTree(request.body());
      return switch (what(request)) {
        case "hold" -> only(json, "buyer", "ttlSeconds") && isBuyer(json) && isTtl(json);
        case "reserve" -> only(json, "buyer") && isBuyer(json);
        case "confirm", "release", "cancel" -> only(json, "holdId") && isHoldId(json);
        case "layout" -> json.path("rows").isInt() && json.path("seatsPerRow").isInt();
        default -> false;
      };
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isBuyer(JsonNode json) {
    return json.path("buyer").isTextual() && json.path("buyer").textValue().matches(NAME);
  }

  private static boolean isTtl(JsonNode json) {
    JsonNode ttl = json.path("ttlSeconds");
    return ttl.isInt() && ttl.intValue() >= 1 && ttl.intValue() <= 3_600;
  }

  private static boolean only(JsonNode json, String... members) {
    Set<String> names = new HashSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names.equals(Set.copyOf(List.of(members)));
  }

  private static boolean isHoldId(JsonNode json) {
    return json.path("holdId").isTextual() && json.path("holdId").textValue().matches(UUID);
  }

  private static String what(Request request) {
    String path = request.pathWithoutQuery();
    return request.method().equals("PUT") ? "layout" : path.substring(path.lastIndexOf('/') + 1);
  }
}
