package hotseat.bench.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The members of a JSON object as Jackson's streaming parser finds them. */
final class StreamedMembers {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private boolean isAtValue;

  StreamedMembers(byte[] json) {
    try {
      this.parser = JSON.createParser(json);
      expect(parser.nextToken() == JsonToken.START_OBJECT);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** Goes to the next member, if there is one. */
  boolean next() {
    try {
      if (isAtValue) {
        parser.skipChildren();
      }
      if (parser.nextToken() == JsonToken.END_OBJECT) {
        parser.close();
        return false;
      }
      expect(parser.currentToken() == JsonToken.FIELD_NAME);
      parser.nextToken();
      isAtValue = true;
      return true;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  boolean isNamed(String name) {
    try {
      return name.equals(parser.currentName());
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  String text() {
    try {
      expect(parser.currentToken() == JsonToken.VALUE_STRING);
      return parser.getText();
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** The value as a number that is not negative. */
  long wholeNumber() {
    try {
      expect(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
      long number = parser.getLongValue();
      expect(number >= 0);
      return number;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  private static void expect(boolean isSo) {
    if (!isSo) {
      throw new IllegalArgumentException("not a JSON object");
    }
  }

  private static RuntimeException refusal(IOException e) {
    return e instanceof JsonProcessingException
        ? new IllegalArgumentException("not a JSON object", e)
        : new UncheckedIOException(e);
  }
}
