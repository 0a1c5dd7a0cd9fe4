package hotseat.load.export;

import hotseat.load.canary.Canaries;
import hotseat.load.command.ExitCode;
import hotseat.load.failure.WrongUsage;
import hotseat.load.history.Operation;
import hotseat.load.history.StoredHistory;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hotseat export}: writes a history for other checkers. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a history to standard output, in the format of another checker.",
      "Most checkers manage a few hundred operations, so choose a seat. The planted violations of",
      "every history are left out."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat export results/latest/trials/hot-set-actor-1/history --format porcupine --seat"
          + " A-1",
      "  ./hotseat export results/latest/trials/hot-set-actor-1/history --format jepsen-edn"
    })
public final class Export implements Callable<Integer> {

  @Parameters(paramLabel = "HISTORY", description = "the file of a history")
  private Path history = Path.of("");

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "${COMPLETION-CANDIDATES}")
  private String format = "";

  @Option(names = "--seat", paramLabel = "SEAT", description = "only the operations on this seat")
  private Optional<String> seat = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** For the help text and for shell completion. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Format.words().iterator();
    }
  }

  @Override
  public Integer call() {
    Format wanted = Format.named(format);
    if (!Files.isRegularFile(history)) {
      throw new WrongUsage("there is no history " + history);
    }
    List<Operation> operations = new ArrayList<>();
    new StoredHistory(history)
        .read(
            Canaries.hiddenFrom(
                operation -> {
                  if (isWanted(operation)) {
                    operations.add(operation.asSentOnce());
                  }
                }));
    if (operations.isEmpty()) {
      throw new WrongUsage("there is no operation on this seat");
    }
    PrintWriter out = spec.commandLine().getOut();
    wanted.write(operations, out);
    out.flush();
    return ExitCode.OK;
  }

  private boolean isWanted(Operation operation) {
    return seat.filter(name -> !name.equals(operation.seat())).isEmpty();
  }
}
