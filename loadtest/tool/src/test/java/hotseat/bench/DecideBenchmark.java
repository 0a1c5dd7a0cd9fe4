package hotseat.bench;

import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Sold;
import hotseat.model.SeatRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

/** The rule alone, on one thread: everything else is overhead on top of it. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecideBenchmark {

  private final Instant now = Instant.now();
  private final Seat free = Seat.untouched(new Available());
  private final Seat taken = new Seat(new Sold(Heart.key(), "a"), 2, Optional.of(Heart.key()), now);
  private final Command hold = new Hold(Heart.key(), "b", Duration.ofMinutes(10));
  private final Command reserve = new Reserve(Heart.key(), "b");

  @Benchmark
  public Decision accept() {
    return SeatRules.decide(free, hold, now);
  }

  @Benchmark
  public Decision refuse() {
    return SeatRules.decide(taken, reserve, now);
  }
}
