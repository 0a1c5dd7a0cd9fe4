package hotseat.load.report;

import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A figure for the short tables of dashboard and terminal: the median of a contestant's trials. */
record Gist(String name, ToDoubleFunction<Trial> figure, DoubleFunction<String> text) {

  static final List<Gist> ALL =
      List.of(
          new Gist("accepted/s", trial -> trial.speed().acceptedPerSecond(), Digits::number),
          new Gist("refused/s", trial -> trial.speed().refusedPerSecond(), Digits::number),
          new Gist("p50", accepted(Percentiles::p50), Digits::ms),
          new Gist("p99", accepted(Percentiles::p99), Digits::ms),
          new Gist("p99 refused", refused(Percentiles::p99), Digits::ms),
          new Gist("attempts", Gist::attempts, Digits::number),
          new Gist("CPU each", Gist::cpuMicros, Digits::micros));

  String of(Standing standing) {
    return text.apply(standing.median(figure));
  }

  /** Not a number if no operation was accepted. */
  static ToDoubleFunction<Trial> accepted(ToDoubleFunction<Percentiles> figure) {
    return latency(trial -> trial.speed().latencyMs().accepted(), figure);
  }

  static ToDoubleFunction<Trial> refused(ToDoubleFunction<Percentiles> figure) {
    return latency(trial -> trial.speed().latencyMs().refused(), figure);
  }

  private static ToDoubleFunction<Trial> latency(
      Function<Trial, Percentiles> part, ToDoubleFunction<Percentiles> figure) {
    return trial ->
        part.apply(trial).count() > 0 ? figure.applyAsDouble(part.apply(trial)) : Double.NaN;
  }

  static double attempts(Trial trial) {
    return perAccepted(trial, trial.effort().attemptsPerAccepted());
  }

  /** The sum over all processes: the machine has to pay for each of them. */
  static double cpuMicros(Trial trial) {
    return perAccepted(
        trial, trial.effort().cpuMicrosPerAccepted().values().stream().mapToDouble(d -> d).sum());
  }

  /**
   * Not a number if nothing was accepted, or if the value is 0, which means that the figure does
   * not apply to this contestant.
   */
  static double perAccepted(Trial trial, double value) {
    return trial.counts().accepted() > 0 && value > 0 ? value : Double.NaN;
  }
}
