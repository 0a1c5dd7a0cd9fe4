package hotseat.load.sabotage;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import hotseat.load.launch.Contestant;
import java.util.List;

/**
 * A seeded bug, and what should convict a program that has it.
 *
 * @param about what is wrong, in one line
 * @param hosts the implementations that can have it
 */
record Bug(String name, String about, List<Contestant> hosts, Means means) {

  Bug {
    hosts = List.copyOf(hosts);
  }

  /**
   * Finds a bug by its name.
   *
   * @throws WrongUsage with the nearest name, if there is none of this name
   */
  static Bug named(String name) {
    return Bugs.ALL.stream()
        .filter(bug -> bug.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    NearestName.unknown("bug", name, Bugs.ALL.stream().map(Bug::name).toList())));
  }

  List<String> hostNames() {
    return hosts.stream().map(host -> host.program().name()).toList();
  }
}
