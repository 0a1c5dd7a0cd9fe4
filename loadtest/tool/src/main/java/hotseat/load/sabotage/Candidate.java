package hotseat.load.sabotage;

import hotseat.load.launch.Contestant;
import hotseat.load.launch.Program;
import java.util.Map;
import java.util.Objects;

/**
 * An implementation with a bug, or, as the control, the same one without it.
 *
 * @param hasBug whether it has the bug
 */
record Candidate(Bug bug, Contestant host, boolean hasBug) {

  private static final String MODULE = "loadtest/sabotage";

  private static final Map<Contestant, String> SABOTAGED =
      Map.of(
          Contestant.POSTGRES, "hotseat.sabotage.postgres.SabotagedPostgresNode",
          Contestant.ACTOR, "hotseat.sabotage.actor.SabotagedActorNode");

  /** Has the same name in both cases, so that nothing outside can tell the difference. */
  Program program() {
    Program right = host.program();
    return hasBug
        ? right.replacedBy(MODULE, Objects.requireNonNull(SABOTAGED.get(host)), bug.name())
        : right;
  }

  /** Names its directory. */
  String id() {
    return bug.name() + "-" + hostName() + (hasBug ? "" : "-control");
  }

  @Override
  public String toString() {
    return "%-34s %-8s".formatted(hasBug ? bug.name() : "without " + bug.name(), hostName());
  }

  String hostName() {
    return host.program().name();
  }
}
