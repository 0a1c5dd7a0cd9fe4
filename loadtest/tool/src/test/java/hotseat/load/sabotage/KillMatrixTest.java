package hotseat.load.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KillMatrixTest {

  private static final String ONE = "DOUBLE_BOOKING, once: ";
  private static final String OTHER = "LOST_ACK, once: ";

  private static List<String> rows(CandidateResult... results) {
    List<Case> cases =
        IntStream.range(0, results.length)
            .mapToObj(i -> Case.of(results[i], i + 1, 2, "abc"))
            .toList();
    return new KillMatrix(cases, "runs.csv")
        .markdown()
        .lines()
        .filter(line -> line.contains("postgres"))
        .toList();
  }

  @Test
  void rowShowsViolationsTimeToDetectionAndDetectionRate() {
    assertThat(
            rows(
                CandidateResultTest.withBug(4, Verdict.INVALID, OTHER, ONE),
                CandidateResultTest.withBug(5, Verdict.INVALID, ONE),
                CandidateResultTest.withBug(9, Verdict.INVALID, ONE)))
        .singleElement()
        .asString()
        .contains("| `hot-set` |")
        .endsWith("| DOUBLE_BOOKING, LOST_ACK | 5.0 (9.0) | 3 of 3 |");
  }

  @Test
  void bugThatGotAwayStandsOut() {
    assertThat(rows(CandidateResultTest.withBug(20, Verdict.VALID)))
        .singleElement()
        .asString()
        .endsWith("| **nothing** |  | **0 of 1** |");
  }

  @Test
  void controlsAreListedSeparately() {
    assertThat(
            rows(
                CandidateResultTest.control(Verdict.VALID),
                CandidateResultTest.control(Verdict.VALID)))
        .containsExactly("| `hot-set` | postgres | 2 of 2 |");
  }

  @Test
  void proseIsAtMostAHundredColumnsWideHoweverManyCommitsThereAre() {
    List<Case> cases =
        IntStream.range(0, 20)
            .mapToObj(
                run ->
                    Case.of(
                        CandidateResultTest.withBug(4, Verdict.INVALID, ONE),
                        run,
                        2,
                        "commit-" + run))
            .toList();
    assertThat(new KillMatrix(cases, "runs.csv").markdown().lines())
        .filteredOn(line -> !line.startsWith("|"))
        .allMatch(line -> line.length() <= 100);
  }
}
