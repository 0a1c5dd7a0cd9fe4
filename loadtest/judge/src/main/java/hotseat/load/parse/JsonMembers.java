package hotseat.load.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Iterates over the members of a JSON object without a tree: the generator shares its machine with
 * what it measures, audits have millions of lines, and only a few short values are needed.
 */
public final class JsonMembers {

  /** The bytes are not an object, or not the value that was expected in it. */
  public static final class NotAnObject extends RuntimeException {
    private NotAnObject() {
      super("not a JSON object", null, false, false);
    }
  }

  private static final ObjectMapper ESCAPES = new ObjectMapper();

  // A number with more digits may be more than a long can hold.
  private static final int DIGITS_MAX = 18;

  private final byte[] json;
  private int position;
  private int nameFrom;
  private int nameTo;
  private int valueFrom;
  private int valueTo;

  public JsonMembers(byte[] json) {
    this.json = json;
    skipSpace();
    expect('{');
  }

  /** Goes to the next member, if there is one. */
  public boolean next() {
    skipSpace();
    if (peek() == '}') {
      return false;
    }
    if (valueTo > 0) {
      expect(',');
      skipSpace();
    }
    nameFrom = position + 1;
    skipString();
    nameTo = position - 1;
    skipSpace();
    expect(':');
    skipSpace();
    valueFrom = position;
    skipValue();
    valueTo = position;
    return true;
  }

  public boolean isNamed(String name) {
    if (nameTo - nameFrom != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (json[nameFrom + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  public boolean isText() {
    return json[valueFrom] == '"';
  }

  /** Resolves escapes, although none of the contract's short values has one. */
  public String text() {
    if (!isText()) {
      throw new NotAnObject();
    }
    for (int i = valueFrom; i < valueTo; i++) {
      if (json[i] == '\\') {
        return unescaped();
      }
    }
    return new String(json, valueFrom + 1, valueTo - valueFrom - 2, StandardCharsets.UTF_8);
  }

  private String unescaped() {
    try {
      return ESCAPES.readValue(json, valueFrom, valueTo - valueFrom, String.class);
    } catch (JsonProcessingException e) {
      throw new NotAnObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value as a number that is not negative. */
  public long wholeNumber() {
    if (valueTo - valueFrom > DIGITS_MAX) {
      throw new NotAnObject();
    }
    long number = 0;
    for (int i = valueFrom; i < valueTo; i++) {
      if (json[i] < '0' || json[i] > '9') {
        throw new NotAnObject();
      }
      number = 10 * number + json[i] - '0';
    }
    return number;
  }

  private void skipValue() {
    switch (peek()) {
      case '"' -> skipString();
      case '{', '[' -> skipNested();
      default -> skipPlain();
    }
  }

  private void skipString() {
    expect('"');
    while (peek() != '"') {
      position += json[position] == '\\' ? 2 : 1;
    }
    position++;
  }

  private void skipNested() {
    int depth = 0;
    do {
      byte here = peek();
      if (here == '"') {
        skipString();
        continue;
      }
      depth += here == '{' || here == '[' ? 1 : here == '}' || here == ']' ? -1 : 0;
      position++;
    } while (depth > 0);
  }

  /** A number, true, false or null. */
  private void skipPlain() {
    int from = position;
    while (isPlain(peek())) {
      position++;
    }
    if (position == from) {
      throw new NotAnObject();
    }
  }

  private static boolean isPlain(byte character) {
    return (character >= '0' && character <= '9')
        || (character >= 'a' && character <= 'z')
        || character == '-'
        || character == '+'
        || character == '.'
        || character == 'E';
  }

  private void skipSpace() {
    while (position < json.length && isSpace(json[position])) {
      position++;
    }
  }

  private static boolean isSpace(byte character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }

  private void expect(char character) {
    if (peek() != character) {
      throw new NotAnObject();
    }
    position++;
  }

  private byte peek() {
    if (position >= json.length) {
      throw new NotAnObject();
    }
    return json[position];
  }
}
