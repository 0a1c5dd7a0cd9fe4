package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.Clock;
import hotseat.load.judge.clock.ClockSamples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers that show how far a server's clock is from the recorder's, second by second. */
final class ClockAnswers {

  static final long SECOND = Duration.ofSeconds(1).toNanos();
  static final long DAY = 86_400 * SECOND;

  private final ClockSamples samples = new ClockSamples();
  private int ordinal;

  void many(int count, long second, long offset) {
    for (int i = 0; i < count; i++) {
      exact(second, offset);
    }
  }

  /** Adds an answer without any duration, which gives the offset exactly. */
  void exact(long second, long offset) {
    sample(second, offset, offset);
  }

  /** Adds an answer with an interval as wide as the range of offsets that it leaves open. */
  void sample(long second, long low, long high) {
    long completed = second * SECOND;
    samples.add(look(completed - (high - low), completed), completed + low, ordinal++);
  }

  private static Operation look(long invoked, long completed) {
    return SmallHistory.at(
        SmallHistory.operation(
            new UUID(0, 0),
            Kind.LOOK,
            false,
            Optional.empty(),
            Outcome.OBSERVED,
            "",
            Optional.empty()),
        invoked,
        completed);
  }

  ClockSamples samples() {
    return samples;
  }

  Clock clock(Duration doubt) {
    return clock(doubt, this);
  }

  static Clock clock(Duration doubt, ClockAnswers... lanes) {
    return new Clock(Stream.of(lanes).map(ClockAnswers::samples).toList(), doubt, List.of());
  }

  OptionalInt contradicting(long second, long offset) {
    return contradicting(clock(Duration.ZERO), second, offset);
  }

  static OptionalInt contradicting(Clock clock, long second, long offset) {
    long moment = second * SECOND;
    return clock.contradicting(moment, moment, moment + offset);
  }
}
