package hotseat.load.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationTest {

  private static final Path CONTRACT = Path.of("../../docs/CONTRACT.md");

  @ParameterizedTest
  @EnumSource
  void everyViolationQuotesAClauseOfTheContract(Violation violation) throws IOException {
    assertThat(plain(Files.readString(CONTRACT))).contains(violation.clause());
    assertThat(violation.charge()).startsWith(violation.sentence()).contains(violation.clause());
  }

  @Test
  void aClauseIsMoreThanAWord() {
    for (Violation violation : Violation.values()) {
      assertThat(violation.clause().split(" ", -1)).hasSizeGreaterThanOrEqualTo(5);
    }
  }

  /** Without its markup, and in one line. */
  private static String plain(String markdown) {
    return markdown.replaceAll("[`*]", "").replaceAll("\\s+", " ");
  }
}
