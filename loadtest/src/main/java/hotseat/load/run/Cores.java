package hotseat.load.run;

import hotseat.load.workload.Workload;
import java.util.Optional;

/**
 * Whether this machine has room for a run against containers on it. Each container gets its share
 * of the cores whatever the others need, and so the generator is late where there are too few.
 */
public final class Cores {

  /**
   * What compose.yaml gives the nodes of one side, its database, and one and a half for the
   * generator: the other side waits meanwhile.
   */
  public static final int NEEDED = 6;

  // On two cores the generator was half as late with them as with 200, beside the same containers.
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
            "this machine has %d cores, and containers and load need %d: if the generator is late"
                    .formatted(cores, NEEDED)
                + ", the run is void. --preset "
                + Preset.FEW_CORES
                + " is a smaller load")
        : Optional.empty();
  }

  /** Compose starts the load test beside its targets. */
  private static boolean isBesideUs(Entry entry) {
    return entry instanceof Entry.Target target && target.mayBeStarting();
  }
}
