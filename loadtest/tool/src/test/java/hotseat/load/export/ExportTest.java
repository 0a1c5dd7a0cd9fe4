package hotseat.load.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.Hotseat;
import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ExportTest {

  private static final UUID KEY = new UUID(0, 1);

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void record() {
    Header header = new Header("w", "c", 1, 42, "", 2, List.of("http://127.0.0.1:1"), 0, 9);
    try (HistoryWriter history = HistoryWriter.open(directory.resolve("history"), header)) {
      Canaries.of(header).plant(Place.FIRST, history);
      history.write(operation(Kind.HOLD, "A-1", 10, 20, Outcome.ACCEPTED));
      history.write(operation(Kind.RELEASE, "A-1", 15, 30, Outcome.UNKNOWN));
      history.write(operation(Kind.LOOK, "A-2", 20, 25, Outcome.NOT_APPLIED));
    }
  }

  @Test
  void porcupineGetsOneOperationPerLine() throws IOException {
    assertThat(export("--format", "porcupine")).isZero();

    List<JsonNode> lines = out.toString().lines().map(ExportTest::json).toList();
    assertThat(lines).hasSize(3);
    JsonNode hold = lines.getFirst();
    assertThat(hold.path("ClientId").intValue()).isEqualTo(3);
    assertThat(hold.path("Call").longValue()).isEqualTo(10);
    assertThat(hold.path("Return").longValue()).isEqualTo(20);
    assertThat(hold.path("Input").path("op").textValue()).isEqualTo("hold");
    assertThat(hold.path("Output").path("version").longValue()).isEqualTo(1);
    assertThat(lines.get(1).path("Return").longValue())
        .as("its end is not known")
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void jepsenGetsTwoEventsPerOperationInTimeOrder() {
    assertThat(export("--format", "jepsen-edn")).isZero();

    assertThat(out.toString().lines())
        .extracting(
            line -> line.replaceAll(".*:type :(\\w+).*:time (\\d+).*:f :(\\w+).*", "$1 $2 $3"))
        .containsExactly(
            "invoke 10 hold",
            "invoke 15 release",
            "invoke 20 look",
            "ok 20 hold",
            "fail 25 look",
            "info 30 release");
    assertThat(out.toString().lines().findFirst().orElseThrow())
        .isEqualTo(
            "{:index 0, :type :invoke, :process 3, :time 10, :f :hold, :value {:show \"s\", :seat"
                + " \"A-1\", :key \"00000000-0000-0000-0000-000000000001\"}}");
  }

  @Test
  void oneSeatCanBeChosen() {
    assertThat(export("--format", "porcupine", "--seat", "A-2")).isZero();
    assertThat(out.toString().lines()).singleElement().asString().contains("\"A-2\"");
    assertThat(export("--format", "porcupine", "--seat", "Z-9")).isEqualTo(64);
  }

  @Test
  void anUnknownFormatIsRefusedWithTheNearestName() {
    assertThat(export("--format", "porcupin")).isEqualTo(64);
    assertThat(err.toString())
        .contains("unknown format 'porcupin'; did you mean 'porcupine'? Valid: ");
  }

  private int export(String... options) {
    CommandLine commandLine = Hotseat.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "export";
    arguments[1] = directory.resolve("history").toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return commandLine.execute(arguments);
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static Operation operation(Kind kind, String seat, long from, long to, Outcome outcome) {
    return new Operation(
        KEY,
        kind,
        3,
        "s",
        seat,
        Optional.empty(),
        0,
        0,
        Once.ONCE,
        from,
        from,
        to,
        outcome,
        0,
        "",
        false,
        outcome == Outcome.ACCEPTED
            ? Optional.of(new Seen(1, "HELD", "00000000000000aa", Instant.EPOCH, Optional.empty()))
            : Optional.empty(),
        ServerTime.NOT_REPORTED);
  }
}
