package hotseat.load.serve;

/**
 * What one node runs: the jar and libraries of a module, and a main class.
 *
 * @param name what the nodes are called: {@code name-1}, {@code name-2} …
 */
public record Program(
    String name, String module, String mainClass, boolean needsDatabase, int nodesMax) {}
