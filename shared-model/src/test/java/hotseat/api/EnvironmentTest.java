package hotseat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Environment.SettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  private enum Format {
    TEXT,
    JSON
  }

  @Test
  void unsetSettingsHaveTheirDefaults() {
    Environment empty = new Environment(Map.of("BLANK", " "));
    assertThat(empty.text("HOST", "here")).isEqualTo("here");
    assertThat(empty.text("BLANK", "here")).isEqualTo("here");
    assertThat(empty.number("PORT", 80, 0, 100)).isEqualTo(80);
    assertThat(empty.flag("ON", true)).isTrue();
    assertThat(empty.choice("FORMAT", Format.JSON)).isEqualTo(Format.JSON);
  }

  @Test
  void givenSettingsAreUsed() {
    Environment set =
        new Environment(Map.of("HOST", "h", "PORT", "7", "ON", "false", "FORMAT", "Json"));
    assertThat(set.text("HOST")).isEqualTo("h");
    assertThat(set.number("PORT", 80, 7, 7)).isEqualTo(7);
    assertThat(set.flag("ON", true)).isFalse();
    assertThat(set.choice("FORMAT", Format.TEXT)).isEqualTo(Format.JSON);
  }

  @Test
  void aMissingSettingIsNamed() {
    assertThatThrownBy(() -> new Environment(Map.of()).text("URL"))
        .isInstanceOf(SettingException.class)
        .hasMessage("URL is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "1.5", "ten", "99999999999", "0x5", "5 "})
  void aNumberThatDoesNotFitIsNamedWithItsRange(String value) {
    assertThatThrownBy(() -> new Environment(Map.of("N", value)).number("N", 5, 1, 10))
        .isInstanceOf(SettingException.class)
        .hasMessage("N=" + value + " is not a whole number from 1 to 10");
  }

  @Test
  void aFlagIsTrueOrFalseAndNothingElse() {
    assertThatThrownBy(() -> new Environment(Map.of("ON", "yes")).flag("ON", false))
        .hasMessage("ON=yes is not true or false");
  }

  @Test
  void anUnknownChoiceIsRefusedWithTheValidOnes() {
    assertThatThrownBy(() -> new Environment(Map.of("F", "xml")).choice("F", Format.TEXT))
        .hasMessage("F=xml is not one of text, json");
  }
}
