package hotseat.load.fault.observation;

import hotseat.load.history.Operation;
import hotseat.load.summary.Fault.Moment;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The load over time, in steps of half a second. */
final class Course {

  private static final int STEP_MS = 500;

  // Longer than any client waits. Larger values are recorded as this one.
  private static final long LATENCY_MAX_MICROS = 120_000_000;
  // Two digits are more than a chart line shows, and keep the histogram of each step small.
  private static final int DIGITS = 2;
  private static final double MICROS_PER_MS = 1e3;
  private static final long NANOS_PER_MICRO = 1_000;

  private static final class Step {
    private final Histogram micros = new Histogram(LATENCY_MAX_MICROS, DIGITS);
    private long refused;
    private long notApplied;
    private long unknown;
  }

  private final Clock clock;
  private final List<Step> steps = new ArrayList<>();

  Course(Clock clock) {
    this.clock = clock;
    for (int ms = 0; ms < clock.lengthMs(); ms += STEP_MS) {
      steps.add(new Step());
    }
  }

  void add(Operation operation) {
    Step step = steps.get(clock.ms(operation.completedNanos()) / STEP_MS);
    switch (operation.outcome()) {
      case ACCEPTED -> step.micros.recordValue(micros(operation));
      case OBSERVED -> step.refused += operation.kind().isCommand() ? 1 : 0;
      case NOT_APPLIED -> step.notApplied++;
      case UNKNOWN -> step.unknown++;
    }
  }

  private static long micros(Operation operation) {
    long micros = (operation.completedNanos() - operation.intendedNanos()) / NANOS_PER_MICRO;
    return Math.clamp(micros, 0, LATENCY_MAX_MICROS);
  }

  List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      moments.add(
          new Moment(
              i * STEP_MS,
              step.micros.getTotalCount(),
              step.refused,
              step.notApplied,
              step.unknown,
              step.micros.getValueAtPercentile(99) / MICROS_PER_MS));
    }
    return moments;
  }
}
