package hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark of the judge and writes its table. */
public final class Judges {

  private Judges() {}

  /**
   * Writes the page into the file that the first argument names; a second one is the only number of
   * operations to be tried.
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    OptionsBuilder options = new OptionsBuilder();
    options.include("JudgeBenchmark").shouldFailOnError(true);
    if (arguments.length > 1) {
      options.param("operations", arguments[1]);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    Path file = Path.of(arguments[0]);
    Files.writeString(file, new JudgeTable(results).markdown());
    System.out.println("written: " + file.toAbsolutePath());
  }
}
