package hotseat.load.sabotage;

import hotseat.load.command.ExitCode;
import hotseat.load.command.Failure;
import hotseat.load.command.StopSignal;
import hotseat.load.run.Progress;
import hotseat.load.serve.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hotseat sabotage}: lets a bug loose, and demands that the check convicts it. */
@Command(
    name = "sabotage",
    mixinStandardHelpOptions = true,
    description =
        "Starts an implementation with a seeded bug, and tells whether the check convicts it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:convicted; or, as a control, cleared",
      "1:the bug got away, or the control was not cleared",
      "64:wrong usage",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat sabotage --list                             what there is",
      "  ./hotseat sabotage no-version-predicate               one of them",
      "  ./hotseat sabotage no-version-predicate --control     the same load without it",
      "  ./hotseat sabotage --matrix --runs 10                 all of them; takes hours"
    })
public final class Sabotage implements Callable<Integer> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  @Mixin private final SabotageOptions options = new SabotageOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    options.demandSense();
    PrintWriter out = spec.commandLine().getOut();
    if (options.isList()) {
      Bugs.ALL.forEach(bug -> out.println(line(bug)));
      return ExitCode.OK;
    }
    List<Suspect> suspects = options.suspects();
    List<Ruling> rulings = new ArrayList<>();
    StopSignal.interrupts(ExitCode.STOPPED, () -> tryUntilStopped(suspects, rulings, out));
    return rulings.size() < suspects.size() * options.runs() ? ExitCode.STOPPED : end(rulings);
  }

  private static String line(Bug bug) {
    return "%-34s %-16s %s".formatted(bug.name(), String.join(", ", bug.hostNames()), bug.about());
  }

  private void tryUntilStopped(List<Suspect> suspects, List<Ruling> rulings, PrintWriter out) {
    Progress progress = Progress.on(out, false);
    try {
      prosecute(suspects, rulings, progress);
    } catch (InterruptedException e) {
      progress.done("stopped; what was not tried is neither convicted nor cleared");
    }
  }

  private void prosecute(List<Suspect> suspects, List<Ruling> rulings, Progress progress)
      throws InterruptedException {
    Path results = results();
    progress.done("logs and histories in " + results);
    for (Suspect suspect : suspects) {
      for (int run = 1; run <= options.runs(); run++) {
        Path directory = results.resolve(suspect.id() + "-" + run);
        progress.now(suspect + " starting ...");
        Ruling ruling = options.prosecution().rule(suspect, directory, progress::now);
        rulings.add(ruling);
        tell(ruling, progress);
        // What is as it should be need not be looked at; a hundred times it would fill the disk.
        if (options.isMatrix() && ruling.isRight()) {
          delete(directory);
        }
      }
      if (options.isMatrix()) {
        // It takes hours: what there is so far can be read.
        write(matrix(rulings), results.resolve("kill-matrix.md"));
      }
    }
    progress.clear();
  }

  private static void tell(Ruling ruling, Progress progress) {
    progress.done(ruling.sentence());
    ruling.reasons().forEach(reason -> progress.done("    " + reason));
  }

  private int end(List<Ruling> rulings) {
    if (options.isMatrix()) {
      write(matrix(rulings), options.out());
    }
    return rulings.stream().allMatch(Ruling::isRight) ? ExitCode.OK : ExitCode.FAILED;
  }

  private String matrix(List<Ruling> rulings) {
    String command = "./hotseat sabotage --matrix --runs " + options.runs();
    return new KillMatrix(rulings, options.seconds(), command).markdown();
  }

  private static Path results() {
    String name = TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + "-sabotage";
    return Home.find().directory().resolve("results").resolve(name);
  }

  private static void write(String page, Path file) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
