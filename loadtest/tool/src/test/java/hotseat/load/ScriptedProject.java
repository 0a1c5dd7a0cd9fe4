package hotseat.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The script {@code hotseat}, in a project of empty files: its JDK and its Maven are scripts, too,
 * that say what they were asked for.
 */
final class ScriptedProject {

  /** How a command ended, and what it printed. */
  record Outcome(int exitCode, String out, String err) {}

  private final Path around;
  private final Path directory;
  private final Path script;
  private final Path bin;
  private final Map<String, String> variables = new HashMap<>();

  private ScriptedProject(Path around) throws IOException {
    this.around = around;
    this.directory = EmptyProject.in(around.resolve("a project"));
    this.script =
        Files.copy(Home.find().directory().resolve("hotseat"), directory.resolve("hotseat"));
    this.bin = Files.createDirectories(around.resolve("bin"));
  }

  static ScriptedProject in(Path around) throws IOException {
    ScriptedProject project = new ScriptedProject(around);
    project.setVariable("PATH", project.bin + ":/usr/bin:/bin");
    project.setVariable("HOME", around.toString());
    project.setVariable("JAVA_HOME", project.jdk("jdk-25", "25.0.1").toString());
    return project;
  }

  Path directory() {
    return directory;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  Path script() {
    return script;
  }

  /** A directory on the PATH. */
  Path bin() {
    return bin;
  }

  void setVariable(String name, String value) {
    variables.put(name, value);
  }

  /** Makes a JDK beside the project. */
  Path jdk(String name, String version) throws IOException {
    Path jdk = around.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    String shown = jdk.getFileName().toString();
    program(jdk.resolve("bin/java"), "printf '%s|' " + shown + " \"$@\"; echo");
    program(jdk.resolve("bin/javac"), "exit 1");
    return jdk;
  }

  /** Makes the Maven that does this instead of a build. */
  void maven(String script) throws IOException {
    program(bin.resolve("mvn"), script);
  }

  private static void program(Path path, String script) throws IOException {
    Files.writeString(path, "#!/bin/sh\n" + script + "\n");
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  Outcome hotseat(String... arguments) throws Exception {
    return run(
        directory,
        Stream.concat(Stream.of("./hotseat"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  Outcome run(Path workingDirectory, String... command) throws Exception {
    List<String> all = Stream.concat(Stream.of("env"), Arrays.stream(command)).toList();
    ProcessBuilder builder = new ProcessBuilder(all).directory(workingDirectory.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.redirectError(around.resolve("err").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), out, Files.readString(around.resolve("err")));
  }
}
