package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How users see a folder that has two names. */
class ResultsTest {

  @TempDir private Path folder;

  @Test
  void pathsAreShownAsSeenFromOutsideTheContainer() {
    Results inside = new Results(folder, Optional.of("../results"));
    assertThat(inside.shown(folder.resolve("run/index.html")))
        .isEqualTo("../results/run/index.html");
    assertThat(inside.shown(Path.of("/elsewhere/index.html"))).isEqualTo("/elsewhere/index.html");
  }

  @Test
  void pathsAreShownUnchangedWithoutAContainer() {
    Path dashboard = folder.resolve("index.html");
    assertThat(new Results(folder, Optional.empty()).shown(dashboard))
        .isEqualTo(dashboard.toString());
  }

  @Test
  void deniedWriteInAContainerNamesTheOwnerAndTheRemedy() {
    IOException denied = new AccessDeniedException(folder.toString());
    assertThat(new Results(folder, Optional.of("../results")).cannotWrite(denied))
        .hasMessageMatching(
            "cannot write into \\.\\./results, which belongs to \\d+:\\d+ and not to \\d+:\\d+:"
                + " set HOTSEAT_USER=\\$\\(id -u\\):\\$\\(id -g\\)");
    assertThat(new Results(folder, Optional.empty()).cannotWrite(denied))
        .hasMessage("cannot write into " + folder + ": permission denied");
  }

  @Test
  void otherErrorsAreReportedUnchanged() {
    assertThat(new Results(folder, Optional.of("/out")).cannotWrite(new IOException("disk full")))
        .hasMessage("cannot write into /out: disk full");
  }
}
