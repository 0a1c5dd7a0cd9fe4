package hotseat.load.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The command line of a JVM: the same Java as this one, plus the options in {@code
 * HOTSEAT_JVM_OPTIONS}, such as a profiler.
 */
public final class Jvm {

  private static final String FURTHER_OPTIONS = "HOTSEAT_JVM_OPTIONS";

  private Jvm() {}

  /** The start of a command line, before class path and main class. */
  public static List<String> command(List<String> options) {
    return command(options, System.getenv());
  }

  /** The further options come last, because the last occurrence of an option counts. */
  static List<String> command(List<String> options, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    Arrays.stream(further(environment).split(" "))
        .filter(each -> !each.isEmpty())
        .forEach(command::add);
    return command;
  }

  /** The further options of all JVMs, or an empty string. */
  public static String furtherOptions() {
    return further(System.getenv());
  }

  private static String further(Map<String, String> environment) {
    return environment.getOrDefault(FURTHER_OPTIONS, "").strip();
  }
}
