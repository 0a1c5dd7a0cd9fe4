package hotseat.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Something that takes work to find out, and that anybody may ask for as often as they like. It is
 * found out by one at a time, and whoever comes soon after that is told the same.
 */
public final class Fresh<T> {

  private record Known<T>(T value, long nanoTime) {}

  private final Supplier<T> source;
  private final long ageMaxNanos;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Optional<Known<T>> known = Optional.empty();

  public Fresh(Duration ageMax, Supplier<T> source) {
    this.ageMaxNanos = ageMax.toNanos();
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

  /** Its age counts from the answer, so that those who have waited for it need not ask again. */
  private Known<T> askNow() {
    Known<T> answer = new Known<>(source.get(), System.nanoTime());
    known = Optional.of(answer);
    return answer;
  }

  private Optional<Known<T>> young() {
    return known.filter(it -> System.nanoTime() - it.nanoTime() < ageMaxNanos);
  }
}
