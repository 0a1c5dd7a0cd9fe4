package hotseat.load.serve;

import hotseat.load.command.NearestName;
import hotseat.load.command.WrongUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The implementations that the command line knows. */
public enum Contestant {
  ACTOR("actor-impl", "hotseat.actor.ActorNode", true, Contestant.NODES_MAX),
  POSTGRES("postgres-impl", "hotseat.postgres.PostgresNode", true, Contestant.NODES_MAX),
  MEMORY("shared-model", "hotseat.reference.MemoryNode", false, 1);

  // Each node is a JVM of its own: more than this is a slip of the hand, not a plan.
  private static final int NODES_MAX = 16;

  private final String module;
  private final String mainClass;
  private final boolean needsDatabase;
  private final int nodesMax;

  Contestant(String module, String mainClass, boolean needsDatabase, int nodesMax) {
    this.module = module;
    this.mainClass = mainClass;
    this.needsDatabase = needsDatabase;
    this.nodesMax = nodesMax;
  }

  public Program program() {
    return new Program(id(), module, mainClass, needsDatabase, nodesMax);
  }

  public static Contestant named(String name) {
    return Arrays.stream(values())
        .filter(contestant -> contestant.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("implementation", name, names())));
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Contestant::id).toList();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
