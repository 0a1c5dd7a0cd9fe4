package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Home;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

  @TempDir private Path home;

  @Test
  void runsThatBeginWithinOneSecondHaveDirectoriesOfTheirOwn() {
    Set<Path> directories = new HashSet<>();
    for (int run = 0; run < 5; run++) {
      assertThat(directories.add(RunDirectory.of(new Home(home), "quick"))).isTrue();
    }
    assertThat(directories)
        .allSatisfy(path -> assertThat(RunDirectory.create(path).logs()).isDirectory());
  }
}
