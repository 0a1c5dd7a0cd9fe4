package hotseat.http;

import hotseat.api.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A value that is expensive to find out, and that callers may request as often as they like. One
 * caller at a time finds it out, and callers that come soon after that receive the same value.
 */
public final class Fresh<T> {

  private record Known<T>(T value, long atNanos) {}

  private final Supplier<T> source;
  private final long ageMaxNanos;
  private final Ticker ticker;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Optional<Known<T>> known = Optional.empty();

  public Fresh(Duration ageMax, Ticker ticker, Supplier<T> source) {
    this.ageMaxNanos = ageMax.toNanos();
    this.ticker = ticker;
    this.source = source;
  }

  public T get() {
    return young().orElseGet(this::ask).value();
  }

  private Known<T> ask() {
    asking.lock();
    try {
      return young().orElseGet(this::askNow);
    } finally {
      asking.unlock();
    }
  }

  /**
   * Its age counts from the result, so that callers that have waited for it need not repeat the
   * work.
   */
  private Known<T> askNow() {
    Known<T> answer = new Known<>(source.get(), ticker.nanos());
    known = Optional.of(answer);
    return answer;
  }

  private Optional<Known<T>> young() {
    return known.filter(it -> ticker.nanos() - it.atNanos() < ageMaxNanos);
  }
}
