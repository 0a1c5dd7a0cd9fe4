package hotseat.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code hotseat}, in a project of empty files: its JDK and its Maven are scripts, too,
 * that say what they were asked for.
 */
class ScriptTest {

  private static final FileTime SOURCES_CHANGED =
      FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));

  private record Outcome(int exitCode, String out, String err) {}

  @TempDir private Path directory;

  private Path project;
  private Path script;
  private Path bin;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void makeProject() throws IOException {
    project = EmptyProject.in(directory.resolve("a project"));
    script = Files.copy(Home.find().directory().resolve("hotseat"), project.resolve("hotseat"));
    bin = Files.createDirectories(directory.resolve("bin"));
    variables.put("PATH", bin + ":/usr/bin:/bin");
    variables.put("HOME", directory.toString());
    variables.put("JAVA_HOME", jdk("jdk-25", "25.0.1").toString());
  }

  @Test
  void startsTheBuiltProgramWithAllArguments() throws Exception {
    Outcome outcome = run(project, "./hotseat", "serve", "memory", "two words", "*");
    assertThat(outcome.exitCode).isZero();
    assertThat(outcome.out)
        .isEqualTo(
            "jdk-25|-Xmx512m|-Dhotseat.home=%1$s|-cp|%1$s/loadtest/tool/target/tool.jar:%1$s/loadtest/tool/target/lib/*|hotseat.load.Hotseat|serve|memory|two words|*|\n"
                .formatted(project.toRealPath()));
    assertThat(outcome.err).isEmpty();
  }

  @Test
  void checkGetsTheMemoryForALongHistory() throws Exception {
    assertThat(run(project, "./hotseat", "check", "history").out).contains("|-Xmx4g|");
    assertThat(run(project, "./hotseat", "run", "check").out).contains("|-Xmx512m|");
    assertThat(run(project, "./hotseat").out).contains("|-Xmx512m|");
  }

  @Test
  void worksFromAnotherDirectoryAndThroughLinks() throws Exception {
    String here = run(project, "./hotseat", "x").out;
    assertThat(run(directory, script.toString(), "x").out).isEqualTo(here);
    assertThat(run(directory, "a project/hotseat", "x").out).isEqualTo(here);

    Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), script);
    Path relative =
        Files.createSymbolicLink(directory.resolve("relative"), Path.of("bin/absolute"));
    assertThat(run(Path.of("/"), absolute.toString(), "x").out).isEqualTo(here);
    assertThat(run(Path.of("/"), relative.toString(), "x").out).isEqualTo(here);
    assertThat(run(Path.of("/"), "absolute", "x").out).isEqualTo(here);
  }

  @Test
  void theFirstJdkThatIsNewEnoughIsUsed() throws Exception {
    assertThat(javaHome()).isEqualTo("jdk-25");

    variables.put("JAVA_HOME", jdk("jdk-17", "17.0.9").toString());
    Files.createSymbolicLink(bin.resolve("java"), jdk("jdk-on-path", "26").resolve("bin/java"));
    assertThat(javaHome()).isEqualTo("jdk-on-path");

    Files.delete(bin.resolve("java"));
    jdk(".sdkman/candidates/java/jdk-of-sdkman", "25");
    assertThat(javaHome()).isNotEqualTo("jdk-17");

    variables.put("HOTSEAT_JAVA_HOME", jdk("jdk-named", "25").toString());
    assertThat(javaHome()).isEqualTo("jdk-named");
  }

  @Test
  void aConfiguredJdkThatIsTooOldIsReportedInOneLine() throws Exception {
    Path old = jdk("jdk-17", "17.0.9");
    variables.put("HOTSEAT_JAVA_HOME", old.toString());
    assertThat(run(project, "./hotseat"))
        .isEqualTo(new Outcome(1, "", "hotseat: HOTSEAT_JAVA_HOME=" + old + " is not a JDK 25+\n"));
  }

  @Test
  void aMissingJdkIsReportedInOneLineWithThePlacesSearched() throws Exception {
    variables.put("JAVA_HOME", "");
    // On a machine for developers the usual places do have one: ask for a version that none has.
    Files.writeString(script, Files.readString(script).replace("java_min=25", "java_min=2500"));
    Outcome outcome = run(project, "./hotseat", "serve", "memory");
    assertThat(outcome.exitCode).isEqualTo(1);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err.lines())
        .singleElement()
        .asString()
        .startsWith("hotseat: no JDK 2500+ found; set JAVA_HOME")
        .contains("PATH", "/usr/lib/jvm", "~/.sdkman", "~/.jdks", "/usr/libexec/java_home");
  }

  @Test
  void aSourceThatIsNewerThanItsJarIsBuiltOnceWithTheJdkThatWasFound() throws Exception {
    maven("echo \"built with $(basename \"$JAVA_HOME\") $*\" >>builds");
    Path source = project.resolve("actor-impl/src/main/Some.java");
    Files.setLastModifiedTime(source, SOURCES_CHANGED);

    assertThat(run(project, "./hotseat").err).startsWith("hotseat: building").hasLineCount(1);
    assertThat(run(directory, script.toString()).err).isEmpty();
    assertThat(project.resolve("builds"))
        .content()
        .isEqualTo("built with jdk-25 -q -B -DskipTests -Dspotless.check.skip package\n");
  }

  @Test
  void aMissingJarIsBuilt() throws Exception {
    maven("touch postgres-impl/target/postgres-impl.jar");
    Files.delete(project.resolve("postgres-impl/target/postgres-impl.jar"));
    assertThat(run(project, "./hotseat").err).startsWith("hotseat: building");
    assertThat(run(project, "./hotseat").err).isEmpty();
  }

  @Test
  void aFailedBuildShowsTheReasonAndIsRetried() throws Exception {
    maven("echo it does not compile; exit 1");
    Files.delete(project.resolve("loadtest/tool/target/tool.jar"));
    for (int attempt = 1; attempt <= 2; attempt++) {
      Outcome outcome = run(project, "./hotseat");
      assertThat(outcome.exitCode).isEqualTo(1);
      assertThat(outcome.out).isEmpty();
      assertThat(outcome.err)
          .contains("it does not compile")
          .endsWith("hotseat: the build failed, see above\n");
    }
  }

  @Test
  void twoConcurrentStartsBuildOnce() throws Exception {
    maven("echo built >>builds; sleep 1; touch postgres-impl/target/postgres-impl.jar");
    Files.delete(project.resolve("postgres-impl/target/postgres-impl.jar"));
    assertThat(run(project, "sh", "-c", "./hotseat & ./hotseat & wait").out).hasLineCount(2);
    assertThat(project.resolve("builds")).content().isEqualTo("built\n");
  }

  @Test
  void aKilledBuildDoesNotBlockTheNextOne() throws Exception {
    maven("touch postgres-impl/target/postgres-impl.jar");
    Files.delete(project.resolve("postgres-impl/target/postgres-impl.jar"));
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    Files.createDirectories(project.resolve("target"));
    Path lock = project.resolve("target/hotseat.building");
    Files.createSymbolicLink(lock, Path.of(Long.toString(killed.pid())));
    assertThat(run(project, "./hotseat").exitCode).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void aMissingMavenIsReportedInOneLine() throws Exception {
    // Only what the script itself needs, so that no Maven of this machine is found.
    for (String tool : List.of("sed", "find", "dirname", "readlink", "env", "mkdir", "ln", "rm")) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin").resolve(tool));
    }
    variables.put("PATH", bin.toString());
    Files.delete(project.resolve("loadtest/tool/target/tool.jar"));
    assertThat(run(project, "./hotseat"))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "hotseat: a build is needed, but there is no mvn (Maven 3.8+) on the PATH\n"));
  }

  private String javaHome() throws Exception {
    Outcome outcome = run(project, "./hotseat", "--java-home");
    assertThat(outcome.exitCode).as(outcome.err).isZero();
    return Path.of(outcome.out.strip()).getFileName().toString();
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = directory.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    String shown = jdk.getFileName().toString();
    program(jdk.resolve("bin/java"), "printf '%s|' " + shown + " \"$@\"; echo");
    program(jdk.resolve("bin/javac"), "exit 1");
    return jdk;
  }

  private void maven(String script) throws IOException {
    program(bin.resolve("mvn"), script);
  }

  private static void program(Path path, String script) throws IOException {
    Files.writeString(path, "#!/bin/sh\n" + script + "\n");
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private Outcome run(Path workingDirectory, String... command) throws Exception {
    List<String> all = Stream.concat(Stream.of("env"), Arrays.stream(command)).toList();
    ProcessBuilder builder = new ProcessBuilder(all).directory(workingDirectory.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.redirectError(directory.resolve("err").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), out, Files.readString(directory.resolve("err")));
  }
}
