package hotseat.load;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.ScriptedProject.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the script {@code hotseat} builds the program before it starts it. */
class ScriptBuildTest {

  private static final FileTime SOURCES_CHANGED =
      FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));

  @TempDir private Path directory;

  private ScriptedProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = ScriptedProject.in(directory);
  }

  @Test
  void aSourceThatIsNewerThanItsJarIsBuiltOnceWithTheJdkThatWasFound() throws Exception {
    project.maven("echo \"built with $(basename \"$JAVA_HOME\") $*\" >>builds");
    Path source = project.file("actor-impl/src/main/Some.java");
    Files.setLastModifiedTime(source, SOURCES_CHANGED);

    assertThat(project.hotseat().err()).startsWith("hotseat: building").hasLineCount(1);
    assertThat(project.run(directory, project.script().toString()).err()).isEmpty();
    assertThat(project.file("builds"))
        .content()
        .isEqualTo("built with jdk-25 -q -B -DskipTests -Dspotless.check.skip package\n");
  }

  @Test
  void aMissingJarIsBuilt() throws Exception {
    project.maven("touch postgres-impl/target/postgres-impl.jar");
    Files.delete(project.file("postgres-impl/target/postgres-impl.jar"));
    assertThat(project.hotseat().err()).startsWith("hotseat: building");
    assertThat(project.hotseat().err()).isEmpty();
  }

  @Test
  void aFailedBuildShowsTheReasonAndIsRetried() throws Exception {
    project.maven("echo it does not compile; exit 1");
    Files.delete(project.file("loadtest/tool/target/tool.jar"));
    for (int attempt = 1; attempt <= 2; attempt++) {
      Outcome outcome = project.hotseat();
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .contains("it does not compile")
          .endsWith("hotseat: the build failed, see above\n");
    }
  }

  @Test
  void twoConcurrentStartsBuildOnce() throws Exception {
    project.maven("echo built >>builds; sleep 1; touch postgres-impl/target/postgres-impl.jar");
    Files.delete(project.file("postgres-impl/target/postgres-impl.jar"));
    assertThat(project.run(project.directory(), "sh", "-c", "./hotseat & ./hotseat & wait").out())
        .hasLineCount(2);
    assertThat(project.file("builds")).content().isEqualTo("built\n");
  }

  @Test
  void aKilledBuildDoesNotBlockTheNextOne() throws Exception {
    project.maven("touch postgres-impl/target/postgres-impl.jar");
    Files.delete(project.file("postgres-impl/target/postgres-impl.jar"));
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    Files.createDirectories(project.file("target"));
    Path lock = project.file("target/hotseat.building");
    Files.createSymbolicLink(lock, Path.of(Long.toString(killed.pid())));
    assertThat(project.hotseat().exitCode()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void aMissingMavenIsReportedInOneLine() throws Exception {
    // Only what the script itself needs, so that no Maven of this machine is found.
    for (String tool : List.of("sed", "find", "dirname", "readlink", "env", "mkdir", "ln", "rm")) {
      Files.createSymbolicLink(project.bin().resolve(tool), Path.of("/usr/bin").resolve(tool));
    }
    project.setVariable("PATH", project.bin().toString());
    Files.delete(project.file("loadtest/tool/target/tool.jar"));
    assertThat(project.hotseat())
        .isEqualTo(
            new Outcome(
                1,
                "",
                "hotseat: a build is needed, but there is no mvn (Maven 3.8+) on the PATH\n"));
  }
}
