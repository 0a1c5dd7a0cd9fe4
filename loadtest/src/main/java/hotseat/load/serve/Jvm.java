package hotseat.load.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How a JVM of our own is started: the same Java as this one, and what {@code HOTSEAT_JVM_OPTIONS}
 * asks for in all of them, such as a profiler.
 */
public final class Jvm {

  private static final String FURTHER_OPTIONS = "HOTSEAT_JVM_OPTIONS";

  private Jvm() {}

  /** The beginning of a command line; a class path and a main class are to follow. */
  public static List<String> command(List<String> options) {
    return command(options, System.getenv());
  }

  /** The further ones come last, because the last word on an option counts. */
  static List<String> command(List<String> options, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    Arrays.stream(further(environment).split(" "))
        .filter(each -> !each.isEmpty())
        .forEach(command::add);
    return command;
  }

  /** What all of them are told beyond what they need, empty if nothing. */
  public static String furtherOptions() {
    return further(System.getenv());
  }

  private static String further(Map<String, String> environment) {
    return environment.getOrDefault(FURTHER_OPTIONS, "").strip();
  }
}
