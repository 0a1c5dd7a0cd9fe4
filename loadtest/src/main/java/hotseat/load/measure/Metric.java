package hotseat.load.measure;

import hotseat.load.report.Summary.Trial;

/** What two contestants, or two runs, are compared by. */
public enum Metric {
  ACCEPTED_PER_SECOND("acceptedPerSecond"),
  REFUSED_PER_SECOND("refusedPerSecond"),
  /** Lower is better. */
  ACCEPTED_P99_MS("acceptedP99Ms"),
  /** Of all processes together, the generator's too. Lower is better. */
  CPU_MICROS_PER_ACCEPTED("cpuMicrosPerAccepted");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /** As {@code summary.json} calls it. */
  public String label() {
    return label;
  }

  public double of(Trial trial) {
    return switch (this) {
      case ACCEPTED_PER_SECOND -> trial.acceptedPerSecond();
      case REFUSED_PER_SECOND -> trial.refusedPerSecond();
      case ACCEPTED_P99_MS -> trial.latencyMs().accepted().p99();
      case CPU_MICROS_PER_ACCEPTED ->
          trial.cpuMicrosPerAccepted().values().stream().mapToDouble(Double::doubleValue).sum();
    };
  }
}
