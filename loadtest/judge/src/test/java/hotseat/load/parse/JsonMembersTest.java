package hotseat.load.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.parse.JsonMembers.NotAnObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonMembersTest {

  @Test
  void membersAreReadOneByOne() {
    JsonMembers members = of(" { \"a\" : \"x y\" , \"b\":17,\"c\":[1,{\"a\":\"]\"}] } ");

    assertThat(members.next()).isTrue();
    assertThat(members.isNamed("a")).isTrue();
    assertThat(members.isNamed("b")).isFalse();
    assertThat(members.text()).isEqualTo("x y");
    assertThat(members.next()).isTrue();
    assertThat(members.isText()).isFalse();
    assertThat(members.wholeNumber()).isEqualTo(17);
    assertThat(members.next()).isTrue();
    assertThat(members.isNamed("c")).isTrue();
    assertThat(members.next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1ä}",
        "{\"a\":1 2}",
        "{\"a\":tru}",
        "{\"a\":01}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":{\"b\"}}",
        "{\"a\":1,}",
        "{\"a\":1} 2",
        "{a:1}"
      })
  void invalidObjectsAreRefused(String text) {
    assertThatThrownBy(
            () -> {
              JsonMembers members = of(text);
              while (members.next()) {
                if (members.isText()) {
                  members.text();
                }
              }
            })
        .isInstanceOf(NotAnObject.class);
  }

  @Test
  void escapesAreDecoded() {
    assertThat(first("\"A\\u002d1\"").text()).isEqualTo("A-1");
    assertThat(first("\"\\\"\\n\"").text()).isEqualTo("\"\n");
    assertThat(first("\"Plätze\"").text()).isEqualTo("Plätze");
  }

  @Test
  void numbersAreWholeAndFitIntoALong() {
    assertThat(first("0").wholeNumber()).isZero();
    assertThat(first("9223372036854775807").wholeNumber()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-1", "1.0", "1e3", "\"1\"", "true", "[1]"})
  void invalidNumbersAreRefused(String value) {
    assertThatThrownBy(() -> first(value).wholeNumber()).isInstanceOf(NotAnObject.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "null", "true", "[\"a\"]"})
  void invalidTextsAreRefused(String value) {
    assertThatThrownBy(() -> first(value).text()).isInstanceOf(NotAnObject.class);
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] json = "{\"a\":\"?\"}".getBytes(UTF_8);
    json[6] = (byte) 0xC3;

    assertThatThrownBy(
            () -> {
              JsonMembers members = new JsonMembers(json);
              members.next();
              members.text();
            })
        .isInstanceOf(NotAnObject.class);
  }

  private static JsonMembers first(String value) {
    JsonMembers members = of("{\"a\":" + value + "}");
    assertThat(members.next()).isTrue();
    return members;
  }

  private static JsonMembers of(String json) {
    return new JsonMembers(json.getBytes(UTF_8));
  }
}
