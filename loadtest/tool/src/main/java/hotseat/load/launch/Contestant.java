package hotseat.load.launch;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The implementations that the command line knows. */
public enum Contestant {
  // One for the heartbeat, two to write, one to load, and two for shows: creating one may occupy
  // one.
  ACTOR("actor-impl", "hotseat.actor.ActorNode", 6, Contestant.NODES_MAX),
  // Creating a show may occupy one of them.
  POSTGRES("postgres-impl", "hotseat.postgres.PostgresNode", 2, Contestant.NODES_MAX),
  MEMORY("shared-model", "hotseat.reference.MemoryNode", 0, 1);

  // Each node is a JVM of its own: more than this is a typo, not a plan.
  private static final int NODES_MAX = 16;

  private final String module;
  private final String mainClass;
  private final int connectionsMin;
  private final int nodesMax;

  Contestant(String module, String mainClass, int connectionsMin, int nodesMax) {
    this.module = module;
    this.mainClass = mainClass;
    this.connectionsMin = connectionsMin;
    this.nodesMax = nodesMax;
  }

  public Program program() {
    return new Program(id(), module, mainClass, connectionsMin, nodesMax);
  }

  public static Contestant named(String name) {
    return Arrays.stream(values())
        .filter(contestant -> contestant.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("implementation", name, names())));
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(Contestant::id).toList();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
