package hotseat.load.launch;

import hotseat.load.command.ExitCode;
import hotseat.load.command.StopSignal;
import hotseat.load.command.Tree;
import hotseat.load.failure.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hotseat prepare}: archives the classes of all nodes without a current archive. */
@Command(
    name = "prepare",
    mixinStandardHelpOptions = true,
    description = {
      "Archives the classes of the nodes so that they start faster.",
      "A build does this as well; archives that are up to date are kept."
    })
public final class Prepare implements Callable<Integer> {

  // Its speed does not matter, and optimizing compilation would only take longer.
  private static final String BRIEFLY = "-XX:TieredStopAtLevel=1";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Home home = Home.find();
    List<Program> stale =
        Arrays.stream(Contestant.values())
            .map(Contestant::program)
            .filter(program -> home.archive(program).canBeMade())
            .filter(program -> !home.archive(program).isCurrent())
            .toList();
    if (!stale.isEmpty()) {
      StopSignal.interrupts(ExitCode.STOPPED, () -> prepare(home, stale));
    }
    return ExitCode.OK;
  }

  private void prepare(Home home, List<Program> stale) {
    Path logs = logs();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, logs.resolve("database.log"))) {
      for (Program program : stale) {
        long startedNs = System.nanoTime();
        archive(home, program, Optional.of(database.address()), logs);
        tell(
            "archived the classes of %s in %.1f s"
                .formatted(program.module(), (System.nanoTime() - startedNs) / 1e9));
      }
      Tree.delete(logs);
    } catch (InterruptedException e) {
      tell("stopped");
    }
  }

  /** Runs a node through its everyday work once. It leaves its classes behind when it ends. */
  static void archive(Home home, Program program, Optional<DatabaseAddress> database, Path logs)
      throws InterruptedException {
    ClassArchive archive = home.archive(program);
    ClusterPlan plan =
        ClusterPlan.of(
            home,
            program,
            1,
            database,
            Map.of("JDK_JAVA_OPTIONS", BRIEFLY + " " + archive.makingOption()),
            logs);
    try (Cluster node = Cluster.start(plan)) {
      Rehearsal.at(node.uris().getFirst());
    }
    if (!archive.take()) {
      throw new Failure("a node wrote no archive of its classes; see " + logs);
    }
  }

  private static Path logs() {
    try {
      return Files.createTempDirectory("hotseat-prepare-");
    } catch (IOException e) {
      throw new Failure("cannot create a directory for the logs: " + e.getMessage(), e);
    }
  }

  private void tell(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
