package hotseat.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object from a client. Each member is read once, by name and type; {@link #nothingElse}
 * refuses members that were not read. Values never appear in an answer or a log: one of them may be
 * a secret.
 */
final class JsonBody {

  /** A value of a type that no member here has: true, null, 1.5, a list. */
  private record Other() {}

  private final String prefix;
  private final Map<String, Object> members;

  private JsonBody(String prefix, Map<String, Object> members) {
    this.prefix = prefix;
    this.members = members;
  }

  static JsonBody parse(byte[] body) {
    try (JsonParser json = Json.FACTORY.createParser(text(body))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw notJson("must be one JSON object");
      }
      JsonBody parsed = object("", json);
      if (json.nextToken() != null) {
        throw notJson("must be one JSON object and nothing after it");
      }
      return parsed;
    } catch (StreamConstraintsException e) {
      throw notJson("is nested too deeply");
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      throw notJson(
          "is not JSON, see line " + where.getLineNr() + ", column " + where.getColumnNr());
    } catch (CharacterCodingException e) {
      throw notJson("is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
  }

  String text(String name) {
    return member(name, String.class, "must be a string");
  }

  long number(String name, long min, long max) {
    String rule = "must be a whole number from " + min + " to " + max;
    long number = member(name, Long.class, rule);
    if (number < min || number > max) {
      throw ProblemException.invalid(prefix + name, rule);
    }
    return number;
  }

  Optional<JsonBody> object(String name) {
    return members.containsKey(name)
        ? Optional.of(member(name, JsonBody.class, "must be an object"))
        : Optional.empty();
  }

  Iterable<String> names() {
    return members.keySet().stream().toList();
  }

  void nothingElse() {
    for (String name : members.keySet()) {
      throw ProblemException.invalid(shown(prefix + name), "is not a known member");
    }
  }

  private <T> T member(String name, Class<T> type, String rule) {
    Object value = members.remove(name);
    if (!type.isInstance(value)) {
      throw ProblemException.invalid(prefix + name, value == null ? "is missing" : rule);
    }
    return type.cast(value);
  }

  private static JsonBody object(String prefix, JsonParser json) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (members.put(name, value(prefix + name + ".", json)) != null) {
        // A proxy or a log may have read either of the two.
        throw ProblemException.invalid(shown(prefix + name), "is given twice");
      }
    }
    return new JsonBody(prefix, members);
  }

  private static Object value(String prefix, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return json.getLongValue();
    }
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return object(prefix, json);
    }
    json.skipChildren();
    return new Other();
  }

  /** A name from a client may be anything, even a string that is not valid text. */
  private static String shown(String name) {
    return Limits.ID.matcher(name).matches() ? name : "body";
  }

  /** Strict decoding: a parser guesses other encodings and accepts overlong ones. */
  private static String text(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static ProblemException notJson(String rule) {
    return ProblemException.invalid("body", rule);
  }
}
