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
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks of the hearts and writes their table: one command, one run, one page.
 *
 * <p>The rates are measured in several passes. For each number of keys the contestants follow each
 * other directly, in reverse order in every other pass, so that a machine that slows down favours
 * none of them much. The spread of the passes shows how much it slowed down.
 */
public final class Hearts {

  private static final int PASSES = 3;

  private static final String RESERVE = "HeartsBenchmark.reserve$";
  private static final String HOLD_AND_RELEASE = "HeartsBenchmark.holdAndRelease$";
  private static final String DECIDE = "DecideBenchmark";

  private Hearts() {}

  /** Runs everything and writes the page into the file that the argument names. */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    String database = Arena.describeDatabase();
    List<Collection<RunResult>> rates = new ArrayList<>();
    for (int i = 0; i < PASSES; i++) {
      rates.add(pass(Mode.Throughput, i % 2 == 1));
    }
    Collection<RunResult> latencies = pass(Mode.SampleTime, false);
    Collection<RunResult> rule = new Runner(new OptionsBuilder().include(DECIDE).build()).run();
    Path file = Path.of(arguments[0]);
    Files.writeString(file, new HeartsTable(rates, latencies, rule, database).markdown());
    System.out.println("written: " + file.toAbsolutePath());
  }

  private static Collection<RunResult> pass(Mode mode, boolean isBackwards) throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (String keys : List.of("1", "50", "10000")) {
      List<Contender> all = List.of(Contender.values());
      results.addAll(run(RESERVE, keys, mode, isBackwards ? all.reversed() : all));
    }
    for (String keys : List.of("1", "50")) {
      List<Contender> both = List.of(Contender.ACTOR, Contender.POSTGRES);
      results.addAll(run(HOLD_AND_RELEASE, keys, mode, isBackwards ? both.reversed() : both));
    }
    return results;
  }

  private static Collection<RunResult> run(
      String benchmark, String keys, Mode mode, List<Contender> contenders) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(benchmark)
            .param("keys", keys)
            .param("contender", contenders.stream().map(Contender::name).toArray(String[]::new))
            .mode(mode)
            .timeUnit(TimeUnit.MILLISECONDS)
            .shouldFailOnError(true)
            .build();
    return new Runner(options).run();
  }
}
