package hotseat.bench.judge;

import hotseat.load.check.Examined;
import hotseat.load.judge.JudgeResult;
import hotseat.load.result.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The judge on histories on disk: reading, unpacking and judging. */
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {
      // The heap is allocated before the run, and most of it is for long-lived data.
      "-Xms4g",
      "-Xmx4g",
      "-Xmn512m",
      "-XX:+AlwaysPreTouch",
      "-XX:+UseParallelGC",
      // Versions of many seats lie far apart. Not every system has large pages.
      "-XX:+IgnoreUnrecognizedVMOptions",
      "-XX:+UseTransparentHugePages"
    })
@Warmup(iterations = JudgeBenchmark.WARMUPS)
@Measurement(iterations = JudgeBenchmark.RUNS)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JudgeBenchmark {

  static final int WARMUPS = 2;
  static final int RUNS = 3;

  @Param({"1000000", "20000000"})
  public int operations;

  @Param({"1", "50", "10000"})
  public int seats;

  @Param({"8", "64", "1024"})
  public int concurrency;

  private JudgedLoad load;

  @Setup
  public void record(BenchmarkParams benchmark) {
    boolean isTrial = benchmark.getBenchmark().endsWith(".check");
    load =
        isTrial
            ? JudgedLoad.trial(operations, seats, concurrency)
            : JudgedLoad.of(operations, seats, concurrency);
  }

  @TearDown
  public void discard() {
    load.close();
  }

  @Benchmark
  public JudgeResult judge() {
    return expect(JudgeResult.Verdict.VALID, load.judge());
  }

  /** The same with a stale read, including the story of the violation. */
  @Benchmark
  public String convict() {
    return expect(JudgeResult.Verdict.INVALID, load.judgeWithOldNews())
        .violations()
        .getFirst()
        .story();
  }

  /** What {@code hotseat check} does: both checks, with the evidence from the disk as well. */
  @Benchmark
  public Examined check() {
    Examined examined = load.examine();
    if (examined.verdict() != Verdict.VALID) {
      throw new IllegalStateException(String.join("\n", examined.reasons()));
    }
    return examined;
  }

  private static JudgeResult expect(JudgeResult.Verdict expected, JudgeResult judgeResult) {
    if (judgeResult.verdict() != expected) {
      throw new IllegalStateException(String.join("\n", judgeResult.reasons()));
    }
    return judgeResult;
  }
}
