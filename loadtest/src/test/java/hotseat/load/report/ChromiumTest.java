package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

  @Test
  void whereThereIsNoneTheTestsSayWhatToInstall(@TempDir Path empty) {
    assertThatThrownBy(() -> Chromium.executable(empty.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("apt-get install chromium");
  }
}
