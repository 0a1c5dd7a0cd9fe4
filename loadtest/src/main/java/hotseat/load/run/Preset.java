package hotseat.load.run;

import hotseat.load.command.NearestName;
import hotseat.load.command.WrongUsage;
import java.util.List;

/**
 * A bake-off with a name.
 *
 * @param trials of each workload and contestant
 * @param warmUpSeconds of each trial: the virtual machines compile, the pools and caches fill
 */
record Preset(
    String name,
    String purpose,
    List<String> workloads,
    List<String> implementations,
    int trials,
    int warmUpSeconds,
    int seconds,
    int nodes) {

  private static final List<String> RIVALS = List.of("actor", "postgres");
  private static final List<String> RIVALS_AND_CEILING = List.of("actor", "postgres", "memory");

  private static final List<Preset> ALL =
      List.of(
          new Preset(
              "quick",
              "the three hot workloads, in less than five minutes",
              List.of("hot-area", "hot-seat", "hot-set"),
              RIVALS,
              3,
              2,
              6,
              1),
          new Preset(
              "full",
              "every workload, with the in-memory ceiling beside it",
              List.of("hot-area", "hot-seat", "hot-set", "on-sale", "spread", "zipf", "capacity"),
              RIVALS_AND_CEILING,
              5,
              3,
              10,
              1),
          new Preset(
              "cluster",
              "the hot workloads on three nodes, where two of three requests need a hop",
              List.of("hot-area", "hot-seat", "hot-set"),
              RIVALS,
              3,
              3,
              8,
              3),
          new Preset(
              "smoke",
              "shows that everything works; its figures are too short to mean much",
              List.of("hot-area", "hot-seat", "hot-set"),
              RIVALS,
              1,
              1,
              2,
              1));

  static final Preset QUICK = ALL.getFirst();

  static Preset named(String name) {
    return ALL.stream()
        .filter(preset -> preset.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    NearestName.unknown("preset", name, ALL.stream().map(Preset::name).toList())));
  }

  static List<Preset> all() {
    return ALL;
  }
}
