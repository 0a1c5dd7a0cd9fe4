package hotseat.load.run;

import hotseat.load.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a run is to do, decided before anything is started.
 *
 * @param published see {@link Preset}
 */
record Plan(
    String preset,
    List<Workload> workloads,
    List<Entry> entries,
    int trials,
    int warmUpSeconds,
    int seconds,
    int nodes,
    long seed,
    String published,
    FaultPlan faults,
    Path directory) {

  // The load ends with the script; a script that lasts for longer has lost its way.
  private static final int FAULT_SECONDS_MAX = 300;

  // Who has just been started has compiled nothing yet: in 8 s of load a node does not get far.
  private static final int FIRST_WARM_UP_FACTOR = 6;

  /**
   * One contestant, one workload, once.
   *
   * @param number counts from 1 for each workload and contestant
   */
  record Turn(Workload workload, Entry entry, int number, int warmUpSeconds) {}

  /** For one contestant under one fault. */
  Plan forFault(FaultPlan.Turn fault, int ownWarmUpSeconds) {
    return new Plan(
        preset,
        List.of(fault.scenario().workload()),
        List.of(fault.playground().entry()),
        1,
        ownWarmUpSeconds,
        FAULT_SECONDS_MAX,
        fault.playground().nodes(fault.scenario()),
        seed,
        "",
        FaultPlan.NONE,
        directory);
  }

  /** Of the first trial of each contestant. */
  int firstWarmUpSeconds() {
    return FIRST_WARM_UP_FACTOR * warmUpSeconds;
  }

  /** Of a plan for one contestant and one workload. */
  Turn solo(int number) {
    return new Turn(workloads.getFirst(), entries.getFirst(), number, warmUpSeconds);
  }

  /** A B B A …: what drifts over time (heat, caches, the disk) meets all contestants alike. */
  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Workload workload : workloads) {
      for (int number = 1; number <= trials; number++) {
        for (Entry entry : inOrder(number)) {
          turns.add(
              new Turn(
                  workload,
                  entry,
                  number,
                  turns.size() < entries.size() ? firstWarmUpSeconds() : warmUpSeconds));
        }
      }
    }
    return turns;
  }

  private List<Entry> inOrder(int trial) {
    List<Entry> order = new ArrayList<>(entries);
    if (trial % 2 == 0) {
      Collections.reverse(order);
    }
    return order;
  }
}
