package hotseat.load;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.ScriptedProject.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the script {@code hotseat} starts the program that was built, and on which JDK. */
class ScriptTest {

  @TempDir private Path directory;

  private ScriptedProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = ScriptedProject.in(directory);
  }

  @Test
  void startsTheBuiltProgramWithAllArguments() throws Exception {
    Outcome outcome = project.hotseat("serve", "memory", "two words", "*");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            "jdk-25|-Xmx512m|-Dhotseat.home=%1$s|-cp|%1$s/loadtest/tool/target/tool.jar:%1$s/loadtest/tool/target/lib/*|hotseat.load.Hotseat|serve|memory|two words|*|\n"
                .formatted(project.directory().toRealPath()));
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void checkGetsTheMemoryForALongHistory() throws Exception {
    assertThat(project.hotseat("check", "history").out()).contains("|-Xmx4g|");
    assertThat(project.hotseat("run", "check").out()).contains("|-Xmx512m|");
    assertThat(project.hotseat().out()).contains("|-Xmx512m|");
  }

  @Test
  void worksFromAnotherDirectoryAndThroughLinks() throws Exception {
    String here = project.hotseat("x").out();
    assertThat(project.run(directory, project.script().toString(), "x").out()).isEqualTo(here);
    assertThat(project.run(directory, "a project/hotseat", "x").out()).isEqualTo(here);

    Path absolute = Files.createSymbolicLink(project.bin().resolve("absolute"), project.script());
    Path relative =
        Files.createSymbolicLink(directory.resolve("relative"), Path.of("bin/absolute"));
    assertThat(project.run(Path.of("/"), absolute.toString(), "x").out()).isEqualTo(here);
    assertThat(project.run(Path.of("/"), relative.toString(), "x").out()).isEqualTo(here);
    assertThat(project.run(Path.of("/"), "absolute", "x").out()).isEqualTo(here);
  }

  @Test
  void theFirstJdkThatIsNewEnoughIsUsed() throws Exception {
    assertThat(javaHome()).isEqualTo("jdk-25");

    project.setVariable("JAVA_HOME", project.jdk("jdk-17", "17.0.9").toString());
    Files.createSymbolicLink(
        project.bin().resolve("java"), project.jdk("jdk-on-path", "26").resolve("bin/java"));
    assertThat(javaHome()).isEqualTo("jdk-on-path");

    Files.delete(project.bin().resolve("java"));
    project.jdk(".sdkman/candidates/java/jdk-of-sdkman", "25");
    assertThat(javaHome()).isNotEqualTo("jdk-17");

    project.setVariable("HOTSEAT_JAVA_HOME", project.jdk("jdk-named", "25").toString());
    assertThat(javaHome()).isEqualTo("jdk-named");
  }

  @Test
  void aConfiguredJdkThatIsTooOldIsReportedInOneLine() throws Exception {
    Path old = project.jdk("jdk-17", "17.0.9");
    project.setVariable("HOTSEAT_JAVA_HOME", old.toString());
    assertThat(project.hotseat())
        .isEqualTo(new Outcome(1, "", "hotseat: HOTSEAT_JAVA_HOME=" + old + " is not a JDK 25+\n"));
  }

  @Test
  void aMissingJdkIsReportedInOneLineWithThePlacesSearched() throws Exception {
    project.setVariable("JAVA_HOME", "");
    // On a machine for developers the usual places do have one: ask for a version that none has.
    Path script = project.script();
    Files.writeString(script, Files.readString(script).replace("java_min=25", "java_min=2500"));
    Outcome outcome = project.hotseat("serve", "memory");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .startsWith("hotseat: no JDK 2500+ found; set JAVA_HOME")
        .contains("PATH", "/usr/lib/jvm", "~/.sdkman", "~/.jdks", "/usr/libexec/java_home");
  }

  private String javaHome() throws Exception {
    Outcome outcome = project.hotseat("--java-home");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return Path.of(outcome.out().strip()).getFileName().toString();
  }
}
