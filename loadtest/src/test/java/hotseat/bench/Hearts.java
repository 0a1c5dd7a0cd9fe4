package hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks of the hearts and writes their table: one command, one run, one page.
 *
 * <p>For each number of keys the contenders follow each other directly, so that a machine that gets
 * slower in between does not decide between them.
 */
public final class Hearts {

  private static final String RESERVE = "HeartsBenchmark.reserve$";
  private static final String HOLD_AND_RELEASE = "HeartsBenchmark.holdAndRelease$";
  private static final String DECIDE = "DecideBenchmark";

  private Hearts() {}

  /** Runs everything and writes the page into the file that the argument names. */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    String database = Arena.describeDatabase();
    List<RunResult> results = new ArrayList<>();
    for (String keys : List.of("1", "50", "10000")) {
      results.addAll(run(RESERVE, keys, "ACTOR", "POSTGRES", "RAW_OPTIMISTIC", "RAW_CONDITIONAL"));
    }
    for (String keys : List.of("1", "50")) {
      results.addAll(run(HOLD_AND_RELEASE, keys, "ACTOR", "POSTGRES"));
    }
    results.addAll(new Runner(new OptionsBuilder().include(DECIDE).build()).run());
    Path file = Path.of(arguments[0]);
    Files.writeString(file, new HeartsTable(results, database).markdown());
    System.out.println("written: " + file.toAbsolutePath());
  }

  private static Collection<RunResult> run(String benchmark, String keys, String... contenders)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark)
            .param("keys", keys)
            .param("contender", contenders)
            .mode(Mode.Throughput)
            .mode(Mode.SampleTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .shouldFailOnError(true);
    return new Runner(options.build()).run();
  }
}
