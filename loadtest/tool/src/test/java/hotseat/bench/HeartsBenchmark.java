package hotseat.bench;

import hotseat.bench.Heart.Answer;
import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;

/**
 * The two hearts in process, without HTTP, and the raw limits beside them: 200 virtual threads, one
 * durable embedded Postgres, the same number of connections.
 *
 * <p>{@link #reserve}: every command changes its key (standing areas). {@link #holdAndRelease}:
 * only one can win (numbered seats); with more than one seat, 80 % of the callers want the same
 * fifth.
 */
@Fork(
    value = 1,
    jvmArgsAppend = {"-Djmh.executor=VIRTUAL", "-Xmx1g", "-XX:+UseParallelGC"})
@Threads(HeartsBenchmark.CALLERS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 2, time = 5)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HeartsBenchmark {

  static final int CALLERS = 200;
  private static final Duration TTL = Duration.ofMinutes(10);

  /** Answers per second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Answers {
    public long accepted;
    public long refused;
    public long failed;

    /** Answers before and after the measured time do not count. */
    void count(Control control, Answer answer) {
      if (!control.startMeasurement || control.stopMeasurement) {
        return;
      }
      switch (answer) {
        case ACCEPTED -> accepted++;
        case REFUSED -> refused++;
        case FAILED -> failed++;
      }
    }
  }

  /** One heart with its own fresh database. */
  @State(Scope.Benchmark)
  public static class Contest {

    @Param({"ACTOR", "POSTGRES", "RAW_OPTIMISTIC", "RAW_CONDITIONAL"})
    public Contender contender = Contender.ACTOR;

    @Param({"1", "50", "10000"})
    public int keys;

    private Arena arena;
    private Heart heart;

    @Setup
    public void start() throws InterruptedException {
      arena = Arena.open();
      heart = contender.start(arena);
    }

    @TearDown
    public void stop() {
      heart.close();
      arena.close();
    }

    SeatId area() {
      return arena.area(ThreadLocalRandom.current().nextInt(keys));
    }

    /** Four of five callers want one of the first fifth. */
    SeatId seat() {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      int wanted = random.nextInt(5) < 4 ? Math.max(1, keys / 5) : keys;
      return arena.seat(random.nextInt(wanted));
    }
  }

  @Benchmark
  public void reserve(Contest contest, Answers answers, Control control) {
    answers.count(control, contest.heart.handle(contest.area(), new Reserve(Heart.key(), "b")));
  }

  @Benchmark
  public void holdAndRelease(Contest contest, Answers answers, Control control) {
    SeatId seat = contest.seat();
    UUID hold = Heart.key();
    if (decided(contest, answers, control, seat, new Hold(hold, "b", TTL)) == Answer.ACCEPTED) {
      decided(contest, answers, control, seat, new Release(Heart.key(), hold));
    }
  }

  /**
   * Retries until there is a decision, like every real buyer. A failed hold may have taken the
   * seat, and a release that is given up would block the seat until the end.
   */
  private static Answer decided(
      Contest contest, Answers answers, Control control, SeatId seat, Command command) {
    Answer answer;
    do {
      answer = contest.heart.handle(seat, command);
      answers.count(control, answer);
    } while (answer == Answer.FAILED);
    return answer;
  }
}
