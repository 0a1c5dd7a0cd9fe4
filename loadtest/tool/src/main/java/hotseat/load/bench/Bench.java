package hotseat.load.bench;

import hotseat.load.failure.Failure;
import hotseat.load.launch.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hotseat bench}: measures the hearts of the implementations in process, beside the raw
 * limits; or the judge.
 *
 * <p>The benchmarks need both implementations in one process, which nothing else here does.
 * Therefore they live with the tests, and run in a process of their own.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures the two implementations in process, without HTTP, or the judge, and writes a"
            + " table. Takes about 25 minutes and needs the machine for itself.")
public final class Bench implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the page to write (default: docs/results/SUBJECT.md)")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "NAME=VALUE",
      description =
          "judge only: measure these cells of the table and keep the others, for example"
              + " benchmark=check, cores=1, operations=1000000, seats=50 or concurrency=64; may be"
              + " repeated")
  private List<String> only = new ArrayList<>();

  @Parameters(
      paramLabel = "SUBJECT",
      defaultValue = "hearts",
      description = "hearts or judge (default: ${DEFAULT-VALUE})")
  private String subject = "";

  @Override
  public Integer call() throws InterruptedException {
    Subject measured = Subject.named(subject);
    String page = out.map(Path::toString).orElseGet(measured::page);
    Path target = Home.find().directory().resolve("loadtest/tool/target");
    String classPath =
        String.join(
            System.getProperty("path.separator"),
            target.resolve("test-classes").toString(),
            target.resolve("classes").toString(),
            target.resolve("bench-lib").resolve("*").toString());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-cp", classPath));
    command.add(measured.mainClass());
    command.add(page);
    command.addAll(measured.chosen(only));
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new Failure("cannot start the benchmarks: " + e.getMessage(), e);
    }
  }
}
