package hotseat.load.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTextsTest {

  private final KnownTexts texts = new KnownTexts();

  private String of(String text) {
    byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
    return texts.of(bytes, 1, bytes.length - 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "A-10000", "A-100000", "\0A", "é-1", "𝄞", "a very long text"})
  void textIsWhatItsBytesSay(String text) {
    assertThat(of(text)).isEqualTo(text);
    assertThat(of(text)).as("the second time").isEqualTo(text);
  }

  @Test
  void shortTextIsTheSameObjectEverywhere() {
    assertThat(of("A-7")).isSameAs(of("A-7")).isSameAs(new String("A-7").intern());
    assertThat(of("A-7")).isSameAs(new KnownTexts().of(new byte[] {'A', '-', '7'}, 0, 3));
  }

  /** More than there are places, so that some find theirs taken. */
  @Test
  void textsThatShareAPlaceStayApart() {
    assertThat(IntStream.range(0, 100_000).mapToObj(Integer::toString)).allMatch(this::isItself);
    assertThat(IntStream.range(0, 100_000).mapToObj(Integer::toString)).allMatch(this::isItself);
  }

  private boolean isItself(String text) {
    return of(text).equals(text);
  }
}
