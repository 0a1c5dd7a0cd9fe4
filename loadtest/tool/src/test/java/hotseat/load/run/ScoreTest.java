package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.report.SampleFaults;
import hotseat.load.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score of a soak; each sample medley has moved 31 seats and judged 280,000 operations. */
class ScoreTest {

  private final Score score = new Score("actor", Map.of("machine.cores", "2"));

  private void plays(long seed, Verdict verdict, String... reasons) {
    score.add(seed, SampleFaults.fault("medley-" + seed, "actor", verdict, reasons));
  }

  @Test
  void sumsCoverOnlyJudgedMedleys() {
    plays(46, Verdict.VALID);
    plays(47, Verdict.VOID, "the generator was late");
    plays(48, Verdict.VALID);
    assertThat(score.sentence())
        .contains("2 of 3 medleys judged", "560,000 operations", "62 times")
        .endsWith("no contract violation");
    assertThat(score.exitCode()).isZero();
  }

  @Test
  void theFirstViolationEndsItWithACommandToReproduceIt() {
    plays(46, Verdict.VALID);
    plays(47, Verdict.INVALID, "DOUBLE_BOOKING on A-1");
    assertThat(score.isBroken()).isTrue();
    assertThat(score.exitCode()).isEqualTo(1);
    assertThat(score.sentence())
        .endsWith("./hotseat soak --implementation actor --seed 47 --medleys 1");
    assertThat(score.latest()).contains("INVALID", "DOUBLE_BOOKING on A-1");
  }

  @Test
  void nothingJudgedIsNoSuccess() {
    plays(46, Verdict.VOID, "the generator was late");
    assertThat(score.exitCode()).isEqualTo(3);
  }

  @Test
  void thePageHasARowForEach(@TempDir Path directory) throws IOException {
    plays(46, Verdict.VALID);
    plays(47, Verdict.VALID);
    score.write(directory.resolve("score.md"));
    assertThat(directory.resolve("score.md"))
        .content()
        .contains("| 46 | VALID | 31 | 280,000 |", "| 47 | VALID |", "actor-1 is killed")
        .contains("machine.cores 2");
    assertThat(Files.readAllLines(directory.resolve("score.md"))).hasSizeLessThan(12);
  }
}
