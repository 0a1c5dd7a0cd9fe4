package hotseat.load.run;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import java.util.List;

/**
 * A bake-off with a name.
 *
 * @param faults run after the workloads, each on a contestant of its own
 * @param trials of each workload and contestant
 * @param buyersMax limits the buyers of workloads that have more
 * @param warmUpSeconds of each trial: JVMs compile, pools and caches fill
 * @param published what others have measured with the same load, shown beside our results; may be
 *     empty. Their machines differ: compare order, flatness and exact counts, not milliseconds
 */
record Preset(
    String name,
    String purpose,
    List<String> workloads,
    List<String> faults,
    List<String> implementations,
    int buyersMax,
    int trials,
    int warmUpSeconds,
    int seconds,
    int nodes,
    String published) {

  private static final List<String> RIVALS = List.of("actor", "postgres");
  private static final List<String> RIVALS_AND_CEILING = List.of("actor", "postgres", "memory");

  private static final List<String> NO_FAULTS = List.of();

  private static final int ALL_BUYERS = Integer.MAX_VALUE;

  static final String FEW_CORES = "few-cores";

  private static final List<Preset> ALL =
      List.of(
          new Preset(
              "quick",
              "the three hot workloads and two faults, in about six minutes",
              List.of("hot-area", "hot-seat", "hot-set"),
              List.of("join", "kill-owner"),
              RIVALS,
              ALL_BUYERS,
              3,
              2,
              6,
              1,
              ""),
          new Preset(
              "full",
              "seven workloads, with the in-memory ceiling beside it",
              List.of("hot-area", "hot-seat", "hot-set", "on-sale", "spread", "zipf", "capacity"),
              NO_FAULTS,
              RIVALS_AND_CEILING,
              ALL_BUYERS,
              5,
              3,
              10,
              1,
              ""),
          new Preset(
              "cluster",
              "the hot workloads on three nodes, where two of three requests need a hop",
              List.of("hot-area", "hot-seat", "hot-set"),
              NO_FAULTS,
              RIVALS,
              ALL_BUYERS,
              3,
              3,
              8,
              3,
              ""),
          new Preset(
              "origin",
              "the original task of this project: 200 buyers at once for 50 seats",
              List.of("on-sale"),
              NO_FAULTS,
              RIVALS,
              ALL_BUYERS,
              3,
              2,
              8,
              1,
              "about 35.3 of the 50 seats are expected to be sold in a round: nearly all of the"
                  + " ten hot ones, and those of the others that a buyer happens to choose"),
          new Preset(
              "single-slot",
              "ten buyers for one slot, round after round",
              List.of("single-slot"),
              NO_FAULTS,
              RIVALS,
              ALL_BUYERS,
              3,
              2,
              10,
              1,
              "p50/p99 on one slot: FOR UPDATE 22/80 ms, optimistic with 3 retries 18/240 ms,"
                  + " without retries 15/35 ms"),
          new Preset(
              "fcfs",
              "a hundred places for 500, 1,000 and 2,000 buyers at once",
              List.of("fcfs-500", "fcfs-1000", "fcfs-2000"),
              NO_FAULTS,
              RIVALS,
              ALL_BUYERS,
              3,
              2,
              8,
              1,
              "a Postgres lock served 565, 541 and 629 requests per second; exactly 100 were sold"),
          new Preset(
              "hot-ledger",
              "a hundred callers and two rows, for 30 s",
              List.of("hot-ledger"),
              NO_FAULTS,
              RIVALS,
              ALL_BUYERS,
              1,
              3,
              30,
              1,
              "159 transfers per second on two hot rows"),
          new Preset(
              "rolling-update",
              "every node is restarted under load, one after the other",
              List.of(),
              List.of("rolling", "rolling-pg"),
              RIVALS,
              ALL_BUYERS,
              1,
              3,
              1,
              3,
              "requests stalled for 10 to 30 s when shards moved in a rolling update"),
          new Preset(
              FEW_CORES,
              "the three hot workloads with few buyers, for containers on a machine with few cores",
              List.of("hot-area", "hot-seat", "hot-set"),
              NO_FAULTS,
              RIVALS,
              Cores.BUYERS_IF_FEWER,
              3,
              3,
              6,
              1,
              ""),
          new Preset(
              "smoke",
              "shows that everything works; too short for meaningful figures",
              List.of("hot-area", "hot-seat", "hot-set"),
              NO_FAULTS,
              RIVALS,
              ALL_BUYERS,
              1,
              1,
              2,
              1,
              ""));

  static final Preset QUICK = ALL.getFirst();

  /** Only the faults that the command line names. */
  static final Preset FAULTS =
      new Preset("faults", "only faults", List.of(), NO_FAULTS, RIVALS, ALL_BUYERS, 1, 3, 1, 3, "");

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
