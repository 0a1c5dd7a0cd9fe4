package hotseat.load.launch;

import java.util.List;
import java.util.Optional;

/**
 * What one node runs: the jar and libraries of a module, and a main class.
 *
 * @param name prefix of the node names: {@code name-1}, {@code name-2} …
 * @param extension a module whose jar alone follows on the class path
 * @param arguments of the main class
 * @param connectionsMin connections to the database below which a node does not start; 0 if it uses
 *     none
 */
public record Program(
    String name,
    String module,
    Optional<String> extension,
    String mainClass,
    List<String> arguments,
    int connectionsMin,
    int nodesMax) {

  public Program {
    arguments = List.copyOf(arguments);
  }

  public Program(String name, String module, String mainClass, int connectionsMin, int nodesMax) {
    this(name, module, Optional.empty(), mainClass, List.of(), connectionsMin, nodesMax);
  }

  public boolean needsDatabase() {
    return connectionsMin > 0;
  }

  /**
   * Another main class in the place of this one, from a module that depends on this one and brings
   * no libraries of its own.
   */
  public Program replacedBy(String otherModule, String otherMainClass, String... otherArguments) {
    return new Program(
        name,
        module,
        Optional.of(otherModule),
        otherMainClass,
        List.of(otherArguments),
        connectionsMin,
        nodesMax);
  }

  /** The same program under another name. */
  public Program named(String otherName) {
    return new Program(
        otherName, module, extension, mainClass, arguments, connectionsMin, nodesMax);
  }
}
