package hotseat.load.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappedTextTest {

  private static final String WORDS = "word ".repeat(40).strip();

  @Test
  void paragraphsOfAPageAreFilledUpToAHundredColumns() {
    String half = "word ".repeat(20).strip();

    assertThat(WrappedText.page(WORDS + "\nand\nmore\n"))
        .isEqualTo(half + "\n" + half + "\nand more\n");
  }

  @Test
  void headingsTablesAndListsOfAPageStayAsTheyAre() {
    String page =
        """
        # A heading

        | a | table |
        |---|---|

        * an item
          of two lines

            code
        """;

    assertThat(WrappedText.page(page)).isEqualTo(page);
    assertThat(WrappedText.page("| " + WORDS + " |")).hasSize(WORDS.length() + 5);
  }

  @Test
  void furtherLinesAreIndented() {
    assertThat(WrappedText.lines("* " + WORDS, "  "))
        .hasSize(3)
        .allMatch(line -> line.length() <= 100)
        .element(1)
        .asString()
        .startsWith("  word");
  }

  @Test
  void aWordThatIsTooLongHasALineOfItsOwn() {
    String link = "x".repeat(120);

    assertThat(WrappedText.lines("see " + link + " there", ""))
        .containsExactly("see", link, "there");
  }
}
