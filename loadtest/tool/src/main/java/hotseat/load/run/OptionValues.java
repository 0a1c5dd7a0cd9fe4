package hotseat.load.run;

import hotseat.load.fault.scenario.Scenarios;
import hotseat.load.workload.Workload;
import hotseat.load.workload.Workloads;
import java.util.Iterator;

/** The names that options of {@code run} take, for the help and for shell completion. */
final class OptionValues {

  private OptionValues() {}

  static final class PresetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Preset.all().stream().map(Preset::name).iterator();
    }
  }

  /** Without the load under a fault, which is not chosen by its name. */
  static final class WorkloadNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Workloads.all().stream()
          .filter(workload -> !workload.equals(Workloads.REBALANCE))
          .map(Workload::name)
          .iterator();
    }
  }

  static final class FaultNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Scenarios.names().iterator();
    }
  }
}
