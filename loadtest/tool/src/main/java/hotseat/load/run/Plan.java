package hotseat.load.run;

import hotseat.load.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a run does, decided before anything is started.
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

  // The load ends with the script; a script that takes longer is stuck.
  private static final int FAULT_SECONDS_MAX = 300;

  // A node that has just started has compiled nothing yet, and 8 s of load do not get it far.
  private static final int FIRST_WARM_UP_FACTOR = 6;

  /**
   * One trial of one contestant under one workload.
   *
   * @param number counts from 1 for each workload and contestant
   */
  record Turn(Workload workload, Entry entry, int number, int warmUpSeconds) {}

  /** The plan for one contestant under one fault. */
  Plan forFault(FaultPlan.Turn fault, int ownWarmUpSeconds) {
    return new Plan(
        preset,
        List.of(fault.scenario().workload()),
        List.of(fault.breakable().entry()),
        1,
        ownWarmUpSeconds,
        FAULT_SECONDS_MAX,
        fault.breakable().nodes(fault.scenario()),
        seed,
        "",
        FaultPlan.NONE,
        directory);
  }

  /** The warm-up of each contestant's first trial. */
  int firstWarmUpSeconds() {
    return FIRST_WARM_UP_FACTOR * warmUpSeconds;
  }

  /** A turn of a plan for one contestant and one workload. */
  Turn solo(int number) {
    return new Turn(workloads.getFirst(), entries.getFirst(), number, warmUpSeconds);
  }

  /** A B B A …: slow drift (heat, caches, the disk) affects all contestants alike. */
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
