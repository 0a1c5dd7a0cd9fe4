package hotseat.load.measure;

import static hotseat.load.measure.Trials.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary.Comparison;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  private static final long SEED = 42;

  @Test
  void everyMetricOfEveryWorkloadIsCompared() {
    List<Comparison> comparisons =
        Comparisons.of(
            List.of(
                trial("hot-area", "actor", 1, 1_000),
                trial("hot-area", "postgres", 1, 100),
                trial("hot-seat", "actor", 1, 100),
                trial("hot-seat", "postgres", 1, 50)),
            SEED);

    assertThat(comparisons)
        .map(it -> it.workload() + " " + it.metric() + " " + Math.round(it.ratio() * 10) / 10.0)
        .containsExactly(
            "hot-area acceptedPerSecond 10.0",
            "hot-area refusedPerSecond 10.0",
            "hot-area acceptedP99Ms 0.1",
            "hot-area cpuMicrosPerAccepted 0.1",
            "hot-seat acceptedPerSecond 2.0",
            "hot-seat refusedPerSecond 2.0",
            "hot-seat acceptedP99Ms 0.5",
            "hot-seat cpuMicrosPerAccepted 0.5");
  }

  @Test
  void actorComesFirstAndEachPairIsComparedOnce() {
    List<Comparison> comparisons =
        Comparisons.of(
            List.of(
                trial("hot-area", "postgres", 1, 100),
                trial("hot-area", "memory", 1, 200),
                trial("hot-area", "actor", 1, 300)),
            SEED);

    assertThat(comparisons)
        .filteredOn(it -> it.metric().equals("acceptedPerSecond"))
        .map(it -> it.a() + " to " + it.b())
        .containsExactly("actor to postgres", "actor to memory", "postgres to memory");
  }

  @Test
  void trialsOfTheSameNumberMakeAPair() {
    Comparison comparison =
        acceptedPerSecond(
            trial("hot-area", "actor", 1, 1_000),
            trial("hot-area", "postgres", 1, 100),
            trial("hot-area", "postgres", 2, 400),
            trial("hot-area", "actor", 2, 4_000));

    assertThat(comparison.pairs()).isEqualTo(2);
    assertThat(comparison.ratio()).isCloseTo(10, within(1e-9));
    assertThat(comparison.ci95()).allSatisfy(end -> assertThat(end).isCloseTo(10, within(1e-9)));
  }

  @Test
  void trialThatIsNotValidExcludesItsPair() {
    Comparison comparison =
        acceptedPerSecond(
            trial("hot-area", "actor", 1, 1_000),
            trial("hot-area", "actor", 2, 9_000, Verdict.INVALID),
            trial("hot-area", "postgres", 1, 100),
            trial("hot-area", "postgres", 2, 100));

    assertThat(comparison.pairs()).isEqualTo(1);
    assertThat(comparison.ratio()).isCloseTo(10, within(1e-9));
  }

  @Test
  void nothingIsComparedWithoutValidTrials() {
    assertThat(
            Comparisons.of(
                List.of(
                    trial("hot-area", "actor", 1, 1_000, Verdict.VOID),
                    trial("hot-area", "postgres", 1, 100)),
                SEED))
        .isEmpty();
  }

  @Test
  void metricThatIsZeroForOneHasNoRatio() {
    assertThat(
            Comparisons.of(
                List.of(trial("hot-area", "actor", 1, 10), trial("hot-area", "postgres", 1, 0)),
                SEED))
        .map(Comparison::metric)
        .doesNotContain("acceptedPerSecond", "refusedPerSecond");
  }

  private static Comparison acceptedPerSecond(Trial... trials) {
    return Comparisons.of(List.of(trials), SEED).stream()
        .filter(it -> it.metric().equals("acceptedPerSecond"))
        .findFirst()
        .orElseThrow();
  }
}
