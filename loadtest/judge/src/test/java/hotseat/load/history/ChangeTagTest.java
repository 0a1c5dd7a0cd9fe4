package hotseat.load.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both checks compare changes by their tags. */
class ChangeTagTest {

  private static final String TEXT = "7ac1b8d7010bb6cd";
  private static final long TAG = new ChangeTag().of(new UUID(0, 1));

  @Test
  void aTagIsAPrefixOfTheHashOfItsKey() {
    assertThat(ChangeTag.text(TAG)).isEqualTo(TEXT);
    assertThat(ChangeTag.parse(TEXT)).hasValue(TAG);
    assertThat(new ChangeTag().of(new UUID(0, 2))).isNotEqualTo(TAG);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, 0x0123_4567_89AB_CDEFL, 0xFEDC_BA98_7654_3210L})
  void aTagIsReadBackUnchanged(long tag) {
    String text = ChangeTag.text(tag);

    assertThat(text).hasSize(16).isEqualTo(String.format(Locale.ROOT, "%016x", tag));
    assertThat(ChangeTag.parse(text)).hasValue(tag);
    assertThat(ChangeTag.is(text, tag)).isTrue();
    assertThat(ChangeTag.is(text.toUpperCase(Locale.ROOT), tag)).isTrue();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      assertThat(ChangeTag.is(text, tag ^ 1L << bit)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7ac1b8d7010bb6c",
        "7ac1b8d7010bb6cd0",
        "7ac1b8d7010bb6cg",
        " ac1b8d7010bb6cd"
      })
  void malformedTextIsNotATag(String text) {
    assertThat(ChangeTag.parse(text)).isEmpty();
    assertThat(ChangeTag.is(text, TAG)).isFalse();
  }
}
