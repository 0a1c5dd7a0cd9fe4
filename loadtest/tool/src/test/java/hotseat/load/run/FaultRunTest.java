package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import hotseat.load.serve.ServeProcess;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary;
import hotseat.load.summary.SummaryJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command breaks real nodes under real load. */
@Order(1) // It takes long.
class FaultRunTest {

  // Less than a minute on an idle machine.
  private static final long PLAYED_WITHIN_S = 300;

  // A command that waits for the deadline of five seconds ends as unknown. If answers take nearly
  // that long, or if the generator was late, the machine is too slow, and the leaving node is not
  // the cause.
  private static final double STARVED_MS = 4_000;

  @TempDir private Path directory;

  private Fault fault(String scenario, String implementation) throws Exception {
    Path out = directory.resolve("results/one");
    List<String> arguments =
        List.of(
            "run",
            "--fault",
            scenario,
            "--implementation",
            implementation,
            "--out",
            out.toString());
    try (ServeProcess run = ServeProcess.hotseat(directory, arguments)) {
      int exitCode = run.exitCodeWithin(PLAYED_WITHIN_S);
      Summary summary = SummaryJson.read(out.resolve("summary.json"));
      assertThat(exitCode).as(run.output()).isEqualTo(summary.verdictOfAll().exitCode());
      run.traces().assertGone();
      assertThat(summary.trials()).as("nothing else was asked for").isEmpty();
      assertThat(summary.provenance()).containsEntry(implementation + ".postgres.fsync", "on");
      assertThat(out.resolve("index.html")).isNotEmptyFile();
      return summary.faults().getFirst();
    }
  }

  /** On a busy machine the generator may be late, and reports it; nothing else may be wrong. */
  private static void assertSound(Fault fault) {
    assertThat(fault.verdict()).isIn(Verdict.VALID, Verdict.VOID);
    assertThat(fault.reasons()).allMatch(reason -> reason.contains("the generator"));
    assertThat(fault.bit()).isTrue();
    assertThat(fault.operationsJudged())
        .isGreaterThan(fault.counts().accepted() + fault.counts().refused());
    assertThat(fault.counts().accepted()).isPositive();
    assertThat(fault.chronicle().bands()).isNotEmpty();
    assertThat(fault.chronicle().course()).isNotEmpty();
  }

  @Test
  void seatsOfALeavingNodeMoveWithoutUnknownOutcomes() throws Exception {
    Fault fault = fault("leave", "actor");
    assertSound(fault);
    if (fault.reasons().isEmpty() && fault.impact().longestAnswerMs() < STARVED_MS) {
      assertThat(fault.counts().unknown()).as("%s", fault.impact()).isZero();
    }
    assertThat(fault.chronicle().owners()).anyMatch(owners -> owners.spans().size() > 1);
  }
}
