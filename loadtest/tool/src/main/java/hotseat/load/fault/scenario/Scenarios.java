package hotseat.load.fault.scenario;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import java.util.List;
import java.util.stream.Stream;

/** All scenarios, in the order in which they are listed and played. */
public final class Scenarios {

  private static final List<Scenario> ALL =
      Stream.of(
              NodeFaults.ALL,
              SlowHandoff.ALL,
              PauseFaults.ALL,
              TwoNaps.ALL,
              PartitionFaults.ALL,
              PostgresFaults.ALL,
              DatabaseFaults.ALL,
              ConnectionFaults.ALL,
              LateWriteFaults.ALL,
              SlowNetwork.ALL,
              DoorFaults.ALL,
              CrowdFaults.ALL)
          .flatMap(List::stream)
          .toList();

  private Scenarios() {}

  public static List<Scenario> all() {
    return ALL;
  }

  public static List<String> names() {
    return ALL.stream().map(Scenario::name).toList();
  }

  /**
   * Finds a scenario by its name on the command line.
   *
   * @throws WrongUsage with the nearest name, if no scenario has this name
   */
  public static Scenario named(String name) {
    return ALL.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("fault", name, names())));
  }
}
