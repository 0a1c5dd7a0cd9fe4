package hotseat.load.measure;

import static hotseat.load.history.Outcome.ACCEPTED;
import static hotseat.load.history.Outcome.OBSERVED;
import static hotseat.load.measure.OperationBuilder.look;
import static hotseat.load.measure.OperationBuilder.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hotseat.load.history.Header;
import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The latencies of a trial. */
class TrialLatencyTest {

  private static final int BUYERS = 4;

  private final TrialFigures trial = new TrialFigures(header(1_000, 3_000));

  @Test
  void latencyCountsFromTheIntendedSendTime() {
    add(reserve(ACCEPTED).at(1_100, 1_600, 1_650));

    assertThat(trial.figures().latencyMs().accepted().max()).isCloseTo(550, within(0.6));
  }

  @Test
  void acceptedAndRefusedHaveLatenciesOfTheirOwn() {
    add(reserve(ACCEPTED).at(1_000, 1_500));
    add(reserve(OBSERVED).at(1_000, 1_001));
    add(look().at(1_000, 1_900));

    assertThat(trial.figures().latencyMs().accepted().p50()).isCloseTo(500, within(0.6));
    assertThat(trial.figures().latencyMs().refused().max()).isCloseTo(1, within(0.01));
  }

  @Test
  void percentilesAreThoseOfTheOperations() {
    for (int i = 1; i <= 1_000; i++) {
      add(reserve(ACCEPTED).at(1_000, 1_000 + i));
    }

    Percentiles percentiles = trial.figures().latencyMs().accepted();

    assertThat(percentiles.count()).isEqualTo(1_000);
    assertThat(percentiles.p50()).isCloseTo(500, within(0.6));
    assertThat(percentiles.p90()).isCloseTo(900, within(1.1));
    assertThat(percentiles.p99()).isCloseTo(990, within(1.1));
    assertThat(percentiles.p999()).isCloseTo(999, within(1.1));
    assertThat(percentiles.max()).isCloseTo(1_000, within(1.1));
  }

  @Test
  void curveClimbsToTheSlowestAndHasAsManyPointsForEachNine() {
    for (int i = 1; i <= 1_000; i++) {
      add(reserve(ACCEPTED).at(1_000, 1_000 + i));
    }

    List<Point> curve = trial.figures().latencyMs().accepted().curve();

    assertThat(curve).hasSize(60);
    assertThat(curve).map(Point::percentile).isSorted().startsWith(0.0).endsWith(100.0);
    assertThat(curve).map(Point::ms).isSorted();
    assertThat(curve.stream().filter(point -> point.percentile() < 89.9)).hasSize(20);
    assertThat(curve.getLast().ms()).isEqualTo(trial.figures().latencyMs().accepted().max());
  }

  @Test
  void curveOfOneOperationIsOnePoint() {
    add(reserve(ACCEPTED).at(1_000, 1_010));

    assertThat(trial.figures().latencyMs().accepted().curve()).hasSize(1);
  }

  private void add(OperationBuilder operation) {
    trial.accept(operation.build());
  }

  private static Header header(long fromMs, long toMs) {
    return new Header(
        "hot-area",
        "actor",
        1,
        42,
        "hash",
        BUYERS,
        List.of("http://127.0.0.1:8080"),
        fromMs * 1_000_000,
        toMs * 1_000_000);
  }
}
