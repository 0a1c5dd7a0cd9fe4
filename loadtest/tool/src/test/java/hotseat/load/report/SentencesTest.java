package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void eachWorkloadIsOneSentenceThatCanBeQuoted() {
    assertThat(sentences("hot-area", ratio("actor", "postgres", 15.2, 13.9, 16.4, 4)))
        .containsExactly(
            "On one hot key the actors accept 15.2 × (13.9–16.4) as many changes as postgres,"
                + " p99 6 ms against 900 ms.");
  }

  @Test
  void aRatioWhoseIntervalContainsOneIsNoClearDifference() {
    assertThat(sentences("spread", ratio("actor", "postgres", 1.02, 0.95, 1.09, 4)))
        .containsExactly(
            "On 10,000 seats without contention there is no clear difference between actor and"
                + " postgres: the actors accept 1.02 × (0.95–1.09) as many changes as postgres,"
                + " p99 6 ms against 900 ms.");
  }

  @Test
  void onePairOfTrialsHasNoInterval() {
    assertThat(sentences("hot-seat", ratio("actor", "postgres", 15.2, 15.2, 15.2, 1)))
        .singleElement()
        .asString()
        .contains("15.2 × (one pair of trials) as many");
  }

  @Test
  void theTwoDesignsComeBeforeTheCeilingAndTheGuests() {
    assertThat(
            sentences(
                "hot-area",
                ratio("actor", "mine", 3, 2, 4, 3),
                ratio("actor", "memory", 0.6, 0.5, 0.7, 3),
                ratio("actor", "postgres", 15.2, 13.9, 16.4, 3)))
        .singleElement()
        .asString()
        .contains("15.2 ×", "as many changes as postgres");
  }

  @Test
  void otherFiguresAreNotTheHeadline() {
    Comparison refused =
        new Comparison(
            "hot-area", "refusedPerSecond", "actor", "postgres", 9, List.of(8.0, 10.0), 3);
    assertThat(sentences("hot-area", refused))
        .containsExactly("On one hot key the actors accept 8,123 changes per second, p99 6 ms.");
  }

  @Test
  void guestsAndCustomWorkloadsAreCalledByTheirNames() {
    Trials trials = new Trials("my-load").with("mine", 12.5, 40);
    assertThat(Sentences.of(trials.summary()))
        .containsExactly("Under my-load mine accepts 12.5 changes per second, p99 40 ms.");
  }

  @Test
  void aContestantWithoutAcceptancesHasNoLatency() {
    Trials trials = new Trials("hot-seat").with("mine", 0, 0);
    assertThat(Sentences.of(trials.summary()))
        .containsExactly("On one seat mine accepts 0 changes per second.");
  }

  @Test
  void thereAreNoSentencesWithoutAValidVerdict() {
    for (Verdict verdict : List.of(Verdict.INCONCLUSIVE, Verdict.VOID, Verdict.INVALID)) {
      assertThat(Sentences.of(new SampleRun().verdict(verdict).summary())).isEmpty();
    }
  }

  private static List<String> sentences(String workload, Comparison... ratios) {
    Trials trials =
        new Trials(workload).with("actor", 8_123, 6).with("postgres", 534, 900).with(ratios);
    return Sentences.of(trials.summary());
  }

  private static Comparison ratio(
      String a, String b, double ratio, double low, double high, int pairs) {
    return new Comparison("", Contest.GOODPUT, a, b, ratio, List.of(low, high), pairs);
  }
}
