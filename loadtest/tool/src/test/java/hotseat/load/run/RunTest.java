package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hotseat.load.command.ExitCode;
import hotseat.load.drive.DriveProcess;
import hotseat.load.launch.Contestant;
import hotseat.load.launch.Ports;
import hotseat.load.result.Verdict;
import hotseat.load.serve.ServeProcess;
import hotseat.load.serve.Traces;
import hotseat.load.summary.Summary;
import hotseat.load.summary.SummaryJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole command in a process of its own, with the contestant that starts fastest. */
@Order(1) // It takes long.
@ResourceLock(DriveProcess.GENERATOR)
class RunTest {

  // A history grows by some hundred kilobytes a second, and the dashboard needs less than this.
  private static final int HISTORY_KIB = 400;

  @TempDir private Path directory;

  private ServeProcess run(String... more) throws IOException {
    return ServeProcess.hotseat(directory, arguments(more));
  }

  private List<String> arguments(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--preset",
                "smoke",
                "--implementation",
                "memory",
                "--workload",
                "hot-area"));
    arguments.addAll(List.of("--out", out().toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private Path out() {
    return directory.resolve("results/one");
  }

  private Summary summary() {
    return SummaryJson.read(out().resolve("summary.json"));
  }

  @Test
  void everyOperationIsJudgedAndTheDashboardIsWritten() throws Exception {
    // Nearly every command for an area is accepted, on any machine.
    try (ServeProcess run = run("--seconds", "5")) {
      int exitCode = run.exitCode();
      Summary summary = summary();
      assertThat(exitCode).as(run.output()).isEqualTo(summary.verdict().exitCode());
      Summary.Trial trial = summary.trials().getFirst();
      assertThat(trial.operationsJudged())
          .isGreaterThan(trial.counts().accepted() + trial.counts().refused());
      assertThat(trial.counts().accepted()).isPositive();
      assertThat(trial.effort().cpuMicrosPerAccepted()).containsKeys("service", "generator");
      // On a busy machine the generator may be late, and reports it; nothing else may be wrong.
      assertThat(summary.reasons()).allMatch(reason -> reason.contains("the generator"));
      assertThat(summary.provenance()).containsKeys("commit", "machine.cores", "jvm");
      assertThat(out().resolve("index.html")).isNotEmptyFile();
      assertThat(out().resolveSibling("latest").resolve("index.html")).exists();
      assertThat(trial.files().values())
          .allSatisfy(file -> assertThat(out().resolve(file)).exists());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aStoppedRunLeavesNothingBehind(String signal) throws Exception {
    try (ServeProcess run = run("--seconds", "60").untilItSays("accepted/s")) {
      Traces traces = run.traces();
      run.signal(signal);
      assertThat(run.exitCode()).isEqualTo(ExitCode.STOPPED);
      traces.assertGone();
      assertThat(out().resolve("summary.json")).doesNotExist();
    }
  }

  @Test
  void contestantThatDiesVoidsTheRun() throws Exception {
    try (ServeProcess run = run("--seconds", "60").untilItSays("accepted/s")) {
      run.nodes(Contestant.named("memory")).forEach(ProcessHandle::destroyForcibly);
      assertThat(run.exitCode()).as(run.output()).isEqualTo(Verdict.VOID.exitCode());
      assertThat(summary().reasons())
          .anySatisfy(reason -> assertThat(reason).contains("memory-1 ended unexpectedly"));
      assertThat(summary().comparisons()).isEmpty();
      run.traces().assertGone();
    }
  }

  @Test
  void historyThatDoesNotFitOnTheDiskVoidsTheRun() throws Exception {
    // The trial ends as soon as the disk is full, long before its time.
    List<String> arguments = arguments("--seconds", "600");
    try (ServeProcess run = ServeProcess.cramped(directory, HISTORY_KIB, arguments)) {
      assertThat(run.exitCode()).as(run.output()).isEqualTo(Verdict.VOID.exitCode());
      assertThat(summary().reasons())
          .anySatisfy(reason -> assertThat(reason).contains("history", "could not be written"));
      Path trial = out().resolve("trials/hot-area-memory-1");
      assertThat(trial.resolve("history")).as("nothing half-written is a result").doesNotExist();
      assertThat(trial.resolve("history.part")).doesNotExist();
    }
  }

  @Test
  void unreachableTargetIsReportedBeforeAnythingIsStarted() throws Exception {
    try (ServeProcess run = run("--target", "away=http://127.0.0.1:1")) {
      assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(run.output())
          .isEqualTo("hotseat: away: http://127.0.0.1:1 refuses connections; is it running?\n");
      assertThat(out()).doesNotExist();
    }
  }

  @Test
  void targetThatEndsUnderLoadIsBlamedAndTheGeneratorIsNot() throws Exception {
    int port = Ports.free(1).getFirst();
    Path own = Files.createDirectory(directory.resolve("target"));
    try (ServeProcess target =
            ServeProcess.hotseat(own, List.of("serve", "memory", "--port", "" + port))
                .untilItSays("Ctrl-C stops");
        ServeProcess run =
            run("--seconds", "60", "--target", "memory=http://127.0.0.1:" + port)
                .untilItSays("accepted/s")) {
      target.nodes(Contestant.named("memory")).forEach(ProcessHandle::destroyForcibly);
      assertThat(run.exitCode()).as(run.output()).isEqualTo(Verdict.VOID.exitCode());
      Summary.Trial trial = summary().trials().getFirst();
      assertThat(trial.reasons())
          .containsExactly("no server listens any more at http://127.0.0.1:" + port);
      assertThat(trial.generator().healthy()).isTrue();
    }
  }

  @Test
  void serverThatDoesNotSpeakTheContractIsQuoted() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>it works</html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    String url = "http://127.0.0.1:" + other.getAddress().getPort();
    try (ServeProcess run = run("--target", "page=" + url)) {
      assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(run.output())
          .startsWith("hotseat: page does not implement the contract: ")
          .contains("<html>it works</html>")
          .hasLineCount(1);
      assertThat(out()).doesNotExist();
    } finally {
      other.stop(0);
    }
  }
}
