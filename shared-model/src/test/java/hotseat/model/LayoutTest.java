package hotseat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  @ParameterizedTest
  @CsvSource({"1,A", "26,Z", "27,AA", "52,AZ", "53,BA", "702,ZZ", "703,AAA", "1000,ALL"})
  void rowsAreNumberedInLetters(int number, String name) {
    assertThat(Layout.rowName(number)).isEqualTo(name);
    assertThat(Layout.rowNumber(name)).isEqualTo(number);
  }

  @Test
  void everyRowHasItsOwnName() {
    assertThat(Layout.of(Layout.ROWS_MAX, 1).rowNames())
        .hasSize(Layout.ROWS_MAX)
        .doesNotHaveDuplicates()
        .endsWith("ALK", "ALL");
  }

  @Test
  void theCornersAreSeatsAndPlacesBeyondThemAreNot() {
    Layout layout = Layout.of(27, 10);
    assertThat(layout.untouched("A-1")).contains(Seat.untouched(new Seat.Available()));
    assertThat(layout.untouched("AA-10")).isPresent();
    assertThat(layout.untouched("AA-11")).isEmpty();
    assertThat(layout.untouched("AB-1")).isEmpty();
  }

  @Test
  void anAreaIsStandingRoom() {
    Layout layout = Layout.of(1, 1, Map.of("FLOOR", 200));
    assertThat(layout.untouched("FLOOR")).contains(Seat.untouched(new Seat.Standing(200, 0)));
    assertThat(layout.untouched("BALCONY")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-1", "ZZZ-9999", "AA-10", "FLOOR", "AB", "ABCDEFGHIJKLMNOP"})
  void validNamesAreAccepted(String name) {
    assertThat(Layout.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "A-",
        "A-0",
        "A-01",
        "A-10000",
        "a-1",
        "ABCD-1",
        "A-1 ",
        "A-1\n",
        "A--1",
        "-1",
        "FLOOR1",
        "floor",
        "ABCDEFGHIJKLMNOPQ",
        "Ä-1",
        "A-١"
      })
  void invalidNamesAreRefused(String name) {
    assertThat(Layout.isName(name)).isFalse();
    assertThat(Layout.of(Layout.ROWS_MAX, Layout.SEATS_PER_ROW_MAX).untouched(name)).isEmpty();
  }

  @Test
  void onlyRowsThatExistAreRowNames() {
    Layout layout = Layout.of(28, 1);
    assertThat(layout.isRowName("AB")).isTrue();
    assertThat(layout.isRowName("AC")).isFalse();
    assertThat(layout.isRowName("FLOOR")).isFalse();
  }

  @Test
  void theOrderOfTheAreasDoesNotMatterForEquality() {
    assertThat(Layout.of(1, 2, Map.of("FLOOR", 3, "PIT", 4)))
        .isEqualTo(Layout.of(1, 2, Map.of("PIT", 4, "FLOOR", 3)));
  }
}
