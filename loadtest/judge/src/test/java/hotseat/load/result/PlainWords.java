package hotseat.load.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** Messages for people are written for people. */
public final class PlainWords {

  private static final Pattern RECORD = Pattern.compile("\\w+\\[\\w+=|Optional(Long|Int)?[\\[.]");
  private static final Pattern SECRET =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TAG_TWICE =
      Pattern.compile("(?s).*\\b([0-9a-f]{16})\\b.*\\b\\1\\b.*");

  private PlainWords() {}

  /**
   * No object of a program, no secret of a buyer, and no two values that are said to differ and
   * look the same.
   */
  public static void areAllOf(List<String> messages) {
    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat(message)
                    .doesNotContainPattern(RECORD)
                    .doesNotContainPattern(SECRET)
                    .doesNotMatch(TAG_TWICE)
                    .doesNotContain("''", "LOOK 0000"));
  }
}
