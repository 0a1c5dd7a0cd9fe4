package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.scenario.Scenarios;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary;
import hotseat.load.summary.SummaryJson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultReportTest {

  private static final Summary RUN = new SampleRun().summary();

  @TempDir private Path directory;

  private static Summary with(Verdict verdict, String... reasons) {
    return SampleFaults.in(RUN, SampleFaults.fault("kill-owner", "actor", verdict, reasons));
  }

  @Test
  void faultsAreReadBackUnchanged() {
    Summary summary = with(Verdict.VALID);
    Path file = directory.resolve("summary.json");
    SummaryJson.write(summary, file);
    assertThat(SummaryJson.read(file)).isEqualTo(summary);
  }

  @Test
  void inconclusiveFaultDoesNotAffectTheTrials() {
    Summary summary = with(Verdict.INCONCLUSIVE, "the fault had no effect");
    assertThat(summary.worstVerdict()).isEqualTo(Verdict.VALID);
    assertThat(summary.publishable().comparisons()).isNotEmpty();
    assertThat(summary.verdictOfAll()).as("as the exit code says").isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void violationUnderAFaultMakesTheRunInvalid() {
    Summary summary = with(Verdict.INVALID, "STALE_ANSWER, once");
    assertThat(summary.worstVerdict()).isEqualTo(Verdict.INVALID);
    assertThat(summary.publishable().comparisons()).isEmpty();
    assertThat(TerminalTable.of(summary, false))
        .contains("* kill-owner, actor: STALE_ANSWER, once");
  }

  @Test
  void faultsDecideTheVerdictIfThereAreNoTrials() {
    Summary empty = new Trials("hot-area").summary();
    Summary summary =
        SampleFaults.in(empty, SampleFaults.fault("join", "actor", Verdict.VOID, "it was late"));
    assertThat(summary.worstVerdict()).isEqualTo(Verdict.VOID);
    assertThat(TerminalTable.of(summary, false)).startsWith("VOID").doesNotContain("accepted/s");
  }

  @Test
  void terminalListsEachFaultAndTheSkippedOnes() {
    String table = TerminalTable.of(with(Verdict.VALID), true);
    assertThat(table.lines())
        .anyMatch(line -> line.matches("kill-owner +actor +VALID +19.4 s +19.4 s +19 s +12 +2 +0"));
    assertThat(table.replaceAll("\\s+", " "))
        .contains("no seat was without an answer for longer than 19.4 s (until every seat")
        .contains("Not tried: join, kill-owner of postgres, because its seats have no owner.");
  }

  @Test
  void anyFaultFitsIntoTheTerminal() {
    Fault[] faults =
        Scenarios.names().stream()
            .map(
                name ->
                    SampleFaults.fault(name, "a-contestant-with-a-long-name", Verdict.INCONCLUSIVE))
            .toArray(Fault[]::new);
    assertThat(TerminalTable.of(SampleFaults.in(RUN, faults), false).lines())
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void faultsWithoutTrialsMakeAPage() {
    Summary summary =
        SampleFaults.in(
            new Trials("hot-area").summary(),
            SampleFaults.fault("kill-owner", "actor", Verdict.VALID));
    assertThat(Dashboard.page(summary).markup()).contains("Under faults", "actor-1 is killed");
  }
}
