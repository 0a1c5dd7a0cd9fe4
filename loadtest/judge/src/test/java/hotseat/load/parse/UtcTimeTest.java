package hotseat.load.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UtcTimeTest {

  private static final long SEED = 20_261_201;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-28T23:59:59Z",
        "2024-02-29T00:00:00.1Z",
        "1999-12-31T12:34:56.123456789Z",
        "2026-01-01T10:00:00.000001Z",
        "2026-12-31T24:00:00Z",
        "2026-12-31T23:59:60Z",
        "2026-01-01T11:00:00+01:00",
        "+12026-01-01T10:00:00Z"
      })
  void timesAreParsedAsTheLibraryParsesThem(String text) {
    assertThat(UtcTime.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-29T10:00:00Z",
        "2026-01-01T25:00:00Z",
        "2026-01-01T10:60:00Z",
        "2026-01-01T10:00:61Z",
        "2026-01-01T10:00:0xZ",
        "2026-01-01T10:00:00.0000000001Z",
        "2026/01-01T10:00:00Z",
        "2026-01/01T10:00:00Z",
        "2026-01-01T10.00:00Z",
        "2026-01-01T10:00.00Z",
        "2026-01-01 10:00:00Z"
      })
  void invalidTimesAreRefused(String text) {
    assertThatThrownBy(() -> UtcTime.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void textsWithAWrongCharacterMeanWhatTheLibrarySays() {
    RandomGenerator random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("2024-02-29T12:34:56.123456789Z");
      text.delete(19 + random.nextInt(11), 29);
      for (int wrong = random.nextInt(3); wrong > 0; wrong--) {
        char other = "0123456789-:.TZ+ x".charAt(random.nextInt(18));
        text.setCharAt(random.nextInt(text.length()), other);
      }

      assertThat(parsed(UtcTime::parse, text))
          .as("%s", text)
          .isEqualTo(parsed(Instant::parse, text));
    }
  }

  private static Optional<Instant> parsed(Function<String, Instant> parser, CharSequence text) {
    try {
      return Optional.of(parser.apply(text.toString()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
