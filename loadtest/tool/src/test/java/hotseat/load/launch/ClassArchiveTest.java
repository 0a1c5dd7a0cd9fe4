package hotseat.load.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the one program that needs no database, in a home of its own. */
class ClassArchiveTest {

  private static final Program MEMORY = Contestant.MEMORY.program();

  @TempDir private Path directory;
  private Home home = new Home(Path.of(""));

  @BeforeEach
  void copyWhatIsBuilt() throws IOException {
    Home built = Home.find();
    home = new Home(directory.resolve("home"));
    Files.createDirectories(home.libraries(MEMORY));
    Files.copy(built.jar(MEMORY), home.jar(MEMORY));
    try (Stream<Path> libraries = Files.list(built.libraries(MEMORY))) {
      for (Path library : libraries.toList()) {
        Files.copy(library, home.libraries(MEMORY).resolve(library.getFileName()));
      }
    }
  }

  private ClusterPlan plan(Map<String, String> variables) throws IOException {
    Path logs = Files.createDirectories(directory.resolve("logs"));
    return ClusterPlan.of(home, MEMORY, 1, Optional.empty(), variables, logs);
  }

  private void make() throws IOException, InterruptedException {
    Prepare.archive(home, MEMORY, Optional.empty(), plan(Map.of()).logs());
  }

  @Test
  void nodesLoadTheirClassesFromTheArchive() throws Exception {
    make();
    try (Cluster node =
        Cluster.start(plan(Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load -Xshare:on")))) {
      assertThat(node.nodes().getFirst().process().log())
          .content()
          .contains(MEMORY.mainClass() + " source: shared objects file (top)");
    }
  }

  @Test
  void nodesUseTheArchiveOnlyIfItIsUpToDate() throws Exception {
    ClassArchive archive = home.archive(MEMORY);
    assertThat(archive.options()).as("none was made").isEmpty();
    assertThat(archive.optionsOrMake()).containsExactly(archive.makingOption());
    assertThat(archive.take()).isFalse();
    make();
    assertThat(plan(Map.of()).command()).containsAll(archive.options());
    assertThat(archive.options()).isNotEmpty().isEqualTo(archive.optionsOrMake());

    List<Path> parts;
    try (Stream<Path> libraries = Files.list(home.libraries(MEMORY))) {
      parts = List.of(home.jar(MEMORY), libraries.findFirst().orElseThrow());
    }
    for (Path part : parts) {
      FileTime before = Files.getLastModifiedTime(part);
      Files.setLastModifiedTime(part, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
      assertThat(archive.options()).as("%s is younger", part).isEmpty();
      Files.setLastModifiedTime(part, before);
      assertThat(archive.isCurrent()).isTrue();
    }
  }

  @Test
  void aProgramThatIsNotBuiltHasNoArchive() {
    assertThat(home.archive(MEMORY).canBeMade()).isTrue();
    assertThat(home.archive(Contestant.ACTOR.program()).canBeMade()).isFalse();
    assertThat(home.archive(Contestant.ACTOR.program()).optionsOrMake()).isEmpty();
  }
}
