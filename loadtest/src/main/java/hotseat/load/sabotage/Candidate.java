package hotseat.load.sabotage;

import hotseat.load.serve.Contestant;
import hotseat.load.serve.Program;
import java.util.Map;
import java.util.Objects;

/**
 * An implementation with a bug, or, as the control, the same one without it.
 *
 * @param hasBug whether it has the bug
 */
record Candidate(Bug bug, Contestant host, boolean hasBug) {

  private static final Map<Contestant, String> SABOTAGED =
      Map.of(
          Contestant.POSTGRES, "hotseat.postgres.sabotage.SabotagedPostgresNode",
          Contestant.ACTOR, "hotseat.actor.sabotage.SabotagedActorNode");

  /** Has the same name in both cases, so that nothing outside can tell the difference. */
  Program program() {
    Program right = host.program();
    return hasBug
        ? right.insteadRunning(Objects.requireNonNull(SABOTAGED.get(host)), bug.name())
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
