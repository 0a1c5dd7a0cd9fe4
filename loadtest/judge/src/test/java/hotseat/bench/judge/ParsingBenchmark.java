package hotseat.bench.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import hotseat.load.parse.JsonMembers;
import hotseat.load.parse.UtcTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to read a line of an audit, which come in millions: its members, three of them as
 * texts and one as a number, and a time.
 *
 * <pre>
 *   cd loadtest
 *   java -cp 'judge/target/test-classes:judge/target/classes:tool/target/bench-lib/*' \
 *     org.openjdk.jmh.Main ParsingBenchmark -prof gc
 * </pre>
 */
@State(Scope.Benchmark)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParsingBenchmark {

  private final byte[] line =
      """
      {"seat":"A-1","version":17,"kind":"HOLD","changeTag":"7ac1b8d7010bb6cd",\
      "at":"2026-01-01T10:00:00.123456Z","expiresAt":"2026-01-01T10:10:00.123456Z"}"""
          .getBytes(UTF_8);
  private final String time = "2026-01-01T10:00:00.123456Z";

  @Benchmark
  public long members() {
    JsonMembers members = new JsonMembers(line);
    long sum = 0;
    while (members.next()) {
      if (members.isNamed("seat") || members.isNamed("changeTag") || members.isNamed("at")) {
        sum += members.text().length();
      } else if (members.isNamed("version")) {
        sum += members.wholeNumber();
      }
    }
    return sum;
  }

  @Benchmark
  public Instant time() {
    return UtcTime.parse(time);
  }

  @Benchmark
  public Instant timeByTheLibrary() {
    return Instant.parse(time);
  }
}
