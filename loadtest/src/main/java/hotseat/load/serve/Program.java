package hotseat.load.serve;

import java.util.List;

/**
 * What one node runs: the jar and libraries of a module, and a main class.
 *
 * @param name what the nodes are called: {@code name-1}, {@code name-2} …
 * @param arguments of the main class
 */
public record Program(
    String name,
    String module,
    String mainClass,
    List<String> arguments,
    boolean needsDatabase,
    int nodesMax) {

  public Program {
    arguments = List.copyOf(arguments);
  }

  public Program(
      String name, String module, String mainClass, boolean needsDatabase, int nodesMax) {
    this(name, module, mainClass, List.of(), needsDatabase, nodesMax);
  }

  /** Another main class of the same module, in every other respect the same. */
  public Program insteadRunning(String otherMainClass, String... otherArguments) {
    return new Program(
        name, module, otherMainClass, List.of(otherArguments), needsDatabase, nodesMax);
  }

  /** The same under another name. */
  public Program named(String otherName) {
    return new Program(otherName, module, mainClass, arguments, needsDatabase, nodesMax);
  }
}
