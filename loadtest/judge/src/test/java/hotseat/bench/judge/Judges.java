package hotseat.bench.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmark of the judge and writes its table. Each cell is kept in a file beside the
 * page, so that the table can be made in parts.
 */
public final class Judges {

  private static final String LONG = "20000000";
  private static final int ALL_CORES = Runtime.getRuntime().availableProcessors();

  private final Path page;
  private final List<String> only;
  private final JudgeFigures figures;

  private Judges(Path page, List<String> only) throws IOException {
    this.page = page;
    this.only = only;
    this.figures = JudgeFigures.in(page.resolveSibling("judge.csv"));
  }

  /**
   * The arguments are the page to write and the cells to measure, such as {@code seats=50}; without
   * any cells, all are measured.
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    List<String> only = Arrays.asList(arguments).subList(1, arguments.length);
    Judges judges = new Judges(Path.of(arguments[0]), only);
    // Twenty million on one core would only take longer.
    judges.run("judge", 1, "1000000");
    judges.run("judge", ALL_CORES, "1000000", LONG);
    judges.run("convict", 1, "1000000");
    judges.run("convict", ALL_CORES, "1000000");
    judges.run("check", 1, "1000000");
    judges.run("check", ALL_CORES, "1000000", LONG);
  }

  private void run(String benchmark, int cores, String... operations)
      throws RunnerException, IOException {
    boolean isChosen =
        !chosen("benchmark", benchmark).isEmpty()
            && !chosen("cores", String.valueOf(cores)).isEmpty();
    if (isChosen) {
      for (String each : chosen("operations", operations)) {
        measure(benchmark, cores, each);
      }
    }
  }

  private void measure(String benchmark, int cores, String operations)
      throws RunnerException, IOException {
    List<String> seats =
        benchmark.equals("convict") ? chosen("seats", "50") : chosen("seats", "1", "50", "10000");
    // The number of overlapping operations does not matter to the judge; one of its tables shows
    // it.
    List<String> concurrency =
        benchmark.equals("judge")
            ? chosen("concurrency", "8", "64", "1024")
            : chosen("concurrency", "64");
    if (seats.isEmpty() || concurrency.isEmpty()) {
      return;
    }
    // The longer a run, the less compilation and a cold disk matter.
    boolean isLong = operations.equals(LONG);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("JudgeBenchmark." + benchmark + "$")
            .jvmArgsAppend("-XX:ActiveProcessorCount=" + cores)
            .param("operations", operations)
            .param("seats", seats.toArray(String[]::new))
            .param("concurrency", concurrency.toArray(String[]::new))
            .warmupIterations(isLong ? 1 : JudgeBenchmark.WARMUPS)
            .measurementIterations(isLong ? 2 : JudgeBenchmark.RUNS)
            .shouldFailOnError(true);
    for (RunResult result : new Runner(options.build()).run()) {
      figures.put(benchmark, cores, result);
    }
    figures.write();
    Files.writeString(page, new JudgeTable(figures).markdown());
    System.out.println("written: " + page.toAbsolutePath());
  }

  /** The values that were requested; all if none were. */
  private List<String> chosen(String name, String... values) {
    List<String> named =
        only.stream()
            .filter(each -> each.startsWith(name + "="))
            .map(each -> each.substring(name.length() + 1))
            .toList();
    return named.isEmpty() ? List.of(values) : Stream.of(values).filter(named::contains).toList();
  }
}
