package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTableTest {

  @Test
  void fitsAHundredColumnsEvenWithLongNames() {
    Summary summary =
        new SampleRun()
            .workloads("hot-area", "rebalance", "a-workload-with-a-long-name")
            .contestants("actor", "postgres", "a-name-of-thirty-two-characters.")
            .summary();
    assertThat(TerminalTable.of(summary, false).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void aLineForEachContestantOfEachWorkload() {
    String table = TerminalTable.of(new SampleRun().summary(), false);
    assertThat(table.lines())
        .anyMatch(line -> line.matches("hot-area +actor +[\\d,]+ +0 +.*ms.*µs"))
        .filteredOn(line -> line.matches("\\S* +(actor|postgres|memory) .*"))
        .hasSize(9);
  }

  @Test
  void theVerdictComesFirstAndTheSentencesLast() {
    Summary summary = new SampleRun().summary();
    String table = TerminalTable.of(summary, false);
    assertThat(table).startsWith("VALID: ");
    assertThat(table.replaceAll("\\s+", " "))
        .endsWith(String.join(" ", Sentences.of(summary)) + " ");
  }

  @Test
  void anInvalidRunShowsItsReasonAndNoRatio() {
    Summary summary = new SampleRun().verdict(Verdict.INVALID, "sold A-1 twice").summary();
    assertThat(TerminalTable.of(summary, false))
        .startsWith("INVALID: ")
        .contains("* sold A-1 twice")
        .doesNotContain("×");
  }

  @Test
  void coloursAreUsedOnlyIfRequested() {
    Summary summary = new SampleRun().summary();
    assertThat(TerminalTable.of(summary, true)).contains("\u001b[32mVALID");
    assertThat(TerminalTable.of(summary, false)).doesNotContain("\u001b");
  }

  @Test
  void aNameCannotSendControlCharactersToTheTerminal() {
    Summary summary = new SampleRun().contestants("actor", "a\u001b[31mb\r\n").summary();
    assertThat(TerminalTable.of(summary, false))
        .doesNotContain("\u001b", "\r")
        .contains("a?[31mb??");
  }

  @Test
  void aRunWithoutTrialsIsShownToo() {
    Summary empty = new Trials("hot-area").summary();
    assertThat(List.of(TerminalTable.of(empty, false), Dashboard.page(empty).markup()))
        .allSatisfy(text -> assertThat(text).isNotBlank());
  }
}
