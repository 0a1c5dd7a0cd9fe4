package hotseat.load.run;

import hotseat.load.workload.Workload;
import java.util.Optional;

/**
 * Whether this machine has enough cores for a run against containers on it. Each container gets its
 * share of the cores whatever the other processes need, so the generator is late if there are too
 * few.
 */
public final class Cores {

  /**
   * What compose.yaml gives the nodes of one contestant and its database, and one and a half for
   * the generator; the other contestant is idle meanwhile.
   */
  public static final int NEEDED = 6;

  // On two cores, beside the same containers, the generator was half as late with these as with
  // 200.
  static final int BUYERS_IF_FEWER = 20;

  private Cores() {}

  static Optional<String> warning(Plan plan) {
    return warning(plan, Runtime.getRuntime().availableProcessors());
  }

  static Optional<String> warning(Plan plan, int cores) {
    boolean isCrowded =
        plan.workloads().stream().mapToInt(Workload::buyers).anyMatch(it -> it > BUYERS_IF_FEWER);
    return cores < NEEDED && isCrowded && plan.entries().stream().anyMatch(Cores::isBesideUs)
        ? Optional.of(
            "this machine has %d cores; containers and load need %d. If the generator is late"
                    .formatted(cores, NEEDED)
                + ", the run is VOID; --preset "
                + Preset.FEW_CORES
                + " runs a smaller load")
        : Optional.empty();
  }

  /** Compose starts the load test together with its targets. */
  private static boolean isBesideUs(Entry entry) {
    return entry instanceof Entry.Target target && target.mayBeStarting();
  }
}
