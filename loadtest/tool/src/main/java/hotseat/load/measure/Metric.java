package hotseat.load.measure;

import hotseat.load.summary.Summary.Trial;

/** The metrics by which two contestants, or two runs, are compared. */
public enum Metric {
  ACCEPTED_PER_SECOND("acceptedPerSecond"),
  REFUSED_PER_SECOND("refusedPerSecond"),
  /** Lower is better. */
  ACCEPTED_P99_MS("acceptedP99Ms"),
  /** Of all processes together, including the generator. Lower is better. */
  CPU_MICROS_PER_ACCEPTED("cpuMicrosPerAccepted");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /** Its name in {@code summary.json}. */
  public String label() {
    return label;
  }

  public double of(Trial trial) {
    return switch (this) {
      case ACCEPTED_PER_SECOND -> trial.speed().acceptedPerSecond();
      case REFUSED_PER_SECOND -> trial.speed().refusedPerSecond();
      case ACCEPTED_P99_MS -> trial.speed().latencyMs().accepted().p99();
      case CPU_MICROS_PER_ACCEPTED ->
          trial.effort().cpuMicrosPerAccepted().values().stream()
              .mapToDouble(Double::doubleValue)
              .sum();
    };
  }
}
