package hotseat.load.serve;

import java.util.List;

/**
 * What one node runs: the jar and libraries of a module, and a main class.
 *
 * @param name prefix of the node names: {@code name-1}, {@code name-2} …
 * @param arguments of the main class
 * @param connectionsMin connections to the database below which a node does not start; 0 if it uses
 *     none
 */
public record Program(
    String name,
    String module,
    String mainClass,
    List<String> arguments,
    int connectionsMin,
    int nodesMax) {

  public Program {
    arguments = List.copyOf(arguments);
  }

  public Program(String name, String module, String mainClass, int connectionsMin, int nodesMax) {
    this(name, module, mainClass, List.of(), connectionsMin, nodesMax);
  }

  public boolean needsDatabase() {
    return connectionsMin > 0;
  }

  /** The same program with another main class of the same module. */
  public Program insteadRunning(String otherMainClass, String... otherArguments) {
    return new Program(
        name, module, otherMainClass, List.of(otherArguments), connectionsMin, nodesMax);
  }

  /** The same program under another name. */
  public Program named(String otherName) {
    return new Program(otherName, module, mainClass, arguments, connectionsMin, nodesMax);
  }
}
