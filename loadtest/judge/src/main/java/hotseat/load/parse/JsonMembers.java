package hotseat.load.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

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

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private boolean isAtMember;
  private String name = "";

  public JsonMembers(byte[] json) {
    try {
      this.parser = JSON.createParser(json);
      expect(parser.nextToken() == JsonToken.START_OBJECT);
    } catch (IOException e) {
      throw new NotAnObject();
    }
  }

  /** Goes to the next member, if there is one. */
  public boolean next() {
    try {
      if (isAtMember) {
        parser.skipChildren();
      }
      isAtMember = parser.nextToken() == JsonToken.FIELD_NAME;
      if (isAtMember) {
        name = parser.getText();
        parser.nextToken();
      } else {
        expect(parser.nextToken() == null);
      }
      return isAtMember;
    } catch (IOException e) {
      throw new NotAnObject();
    }
  }

  public boolean isNamed(String expected) {
    return expected.equals(name);
  }

  public boolean isText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  public String text() {
    expect(isText());
    try {
      return parser.getText();
    } catch (IOException e) {
      throw new NotAnObject();
    }
  }

  /** The value as a number that is not negative. */
  public long wholeNumber() {
    expect(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
    try {
      long number = parser.getLongValue();
      expect(number >= 0);
      return number;
    } catch (IOException e) {
      throw new NotAnObject();
    }
  }

  private static void expect(boolean isSo) {
    if (!isSo) {
      throw new NotAnObject();
    }
  }
}
