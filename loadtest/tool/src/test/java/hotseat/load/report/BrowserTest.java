package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the tests that need a browser, with and without one. */
class BrowserTest {

  @TempDir private Path directory;

  private Map<String, String> path() {
    return Map.of("PATH", directory.toString());
  }

  @Test
  void testsAreSkippedWithoutABrowserAndNameThePackage() {
    ConditionEvaluationResult result = new Browser(path()).condition();
    assertThat(result.isDisabled()).isTrue();
    assertThat(result.getReason().orElseThrow())
        .contains("apt-get install chromium")
        .hasLineCount(1);
  }

  @Test
  void testsFailIfARequiredBrowserIsMissing() {
    Browser browser =
        new Browser(Map.of("PATH", directory.toString(), Browser.DEMAND, Browser.REQUIRED));
    assertThat(browser.condition().isDisabled()).isFalse();
    assertThatThrownBy(browser::start)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("apt-get install chromium");
  }

  @Test
  void testsRunIfABrowserIsInstalled() throws Exception {
    Files.createFile(
        directory.resolve("google-chrome"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    assertThat(new Browser(path()).condition().isDisabled()).isFalse();
  }
}
