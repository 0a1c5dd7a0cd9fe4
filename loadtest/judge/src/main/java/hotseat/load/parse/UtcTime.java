package hotseat.load.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Parses times such as {@code 2026-01-01T10:00:00.123456Z} digit by digit, and leaves unusual ones
 * to the library.
 */
public final class UtcTime {

  private static final int SECONDS_END = 19;
  private static final int NANO_DIGITS = 9;
  private static final long SECONDS_PER_DAY = 86_400;

  private UtcTime() {}

  /**
   * Parses any form that {@link Instant#parse} accepts.
   *
   * @throws DateTimeException if it is no time
   */
  public static Instant parse(String text) {
    return isUsual(text) ? usual(text) : Instant.parse(text);
  }

  private static boolean isUsual(String text) {
    int end = text.length() - 1;
    return end >= SECONDS_END
        && end <= SECONDS_END + 1 + NANO_DIGITS
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        // The end of a day and leap seconds are unusual.
        && digits(text, 11, 13) < 24
        && digits(text, 17, 19) < 60
        && text.charAt(end) == 'Z'
        && (end == SECONDS_END || (end > SECONDS_END + 1 && text.charAt(SECONDS_END) == '.'));
  }

  private static Instant usual(String text) {
    long day =
        LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)).toEpochDay();
    int second =
        LocalTime.of(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19))
            .toSecondOfDay();
    return Instant.ofEpochSecond(day * SECONDS_PER_DAY + second, nanos(text));
  }

  private static int nanos(String text) {
    int from = SECONDS_END + 1;
    int end = Math.max(from, text.length() - 1);
    int nanos = digits(text, from, end);
    for (int missing = NANO_DIGITS - (end - from); missing > 0; missing--) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new DateTimeException("not a time: " + text);
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }
}
