package hotseat.load.run;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Shows;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.reference.SteadyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrong answers that servers have been seen to give. */
final class Lies {

  // Rare enough that most answers are true, and often enough for a slow machine.
  private static final int EACH = 5;

  private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");

  private Lies() {}

  /** Of the seat in this answer; 0 if it has no seat. */
  private static long version(ForeignAnswer answer) {
    Matcher version = VERSION.matcher(answer.body());
    return version.find() ? Long.parseLong(version.group(1)) : 0;
  }

  /** Executes a command, answers that it was not ready, and replays it at the other address. */
  static final class Denial extends Manner {
    private final AtomicInteger accepted = new AtomicInteger();

    @Override
    Reply command(Reply right) {
      boolean isDone = right instanceof Decided(Accepted _, _);
      return isDone && accepted.incrementAndGet() % EACH == 0
          ? new NotApplied(Obstacle.NOT_READY, right.spent())
          : right;
    }
  }

  /** Shows a refused buyer the id of the hold that is in the way. */
  static final class Indiscretion extends Manner {
    @Override
    boolean tellsSecrets() {
      return true;
    }
  }

  /**
   * Breaks some reads off once the seat has changed, and answers the next one with the old state.
   */
  static final class OldNews extends Manner {

    // The load may be over before the seat changes again: then the read gets the true answer.
    private static final long CHANGED_WITHIN_MS = 2_000;

    private final AtomicInteger looks = new AtomicInteger();
    private final Map<SeatId, ForeignAnswer> old = new ConcurrentHashMap<>();
    private final Semaphore commands = new Semaphore(0);
    private volatile boolean isOver;

    @Override
    void isAsked() {
      commands.release();
    }

    /** From then on no seat changes, and nothing can be stale. */
    @Override
    void isAudited() {
      isOver = true;
    }

    @Override
    Optional<ForeignAnswer> look(SeatId seat, Supplier<ForeignAnswer> right) {
      if (isOver) {
        return Optional.of(right.get());
      }
      ForeignAnswer kept = old.remove(seat);
      if (kept != null) {
        return Optional.of(kept);
      }
      ForeignAnswer first = right.get();
      if (looks.incrementAndGet() % EACH > 0 || !changes(first, right)) {
        return Optional.of(first);
      }
      old.put(seat, first);
      return Optional.empty();
    }

    private boolean changes(ForeignAnswer first, Supplier<ForeignAnswer> right) {
      try {
        while (version(right.get()) == version(first)) {
          if (!commands.tryAcquire(CHANGED_WITHIN_MS, TimeUnit.MILLISECONDS)) {
            return false;
          }
        }
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /** Has a clock at half speed, so that holds live twice as long. */
  static final class SlowClock extends Manner {
    @Override
    InstantSource clock() {
      InstantSource right = new SteadyClock(Machine.real());
      Instant from = right.instant();
      return () ->
          from.plus(Duration.between(from, right.instant()).dividedBy(2))
              .truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** Shows every buyer the same seat map for a second. */
  static final class OldMap extends Manner {

    private static final long AGE_MAX_NANOS = TimeUnit.SECONDS.toNanos(1);

    private long madeNanos;
    private Optional<SeenMap> made = Optional.empty();

    @Override
    synchronized SeenMap map(Shows shows, String show) {
      if (made.isEmpty() || System.nanoTime() - madeNanos > AGE_MAX_NANOS) {
        madeNanos = System.nanoTime();
        made = Optional.of(SeenMap.of(shows, show));
      }
      return made.orElseThrow();
    }
  }

  /** Tells the truth until reads cease. The last read of a changed seat shows it untouched. */
  static final class LastWord extends Manner {

    // Under load there are many reads in this time.
    private static final long SILENCE_MS = 1_000;

    private final Semaphore next = new Semaphore(0);
    private final Semaphore waiting = new Semaphore(1);
    private volatile boolean isOver;

    @Override
    void isAudited() {
      isOver = true;
    }

    @Override
    Optional<ForeignAnswer> look(SeatId seat, Supplier<ForeignAnswer> right) {
      next.release();
      ForeignAnswer now = right.get();
      if (isOver || version(now) == 0 || !waiting.tryAcquire()) {
        return Optional.of(now);
      }
      try {
        next.drainPermits();
        boolean isLast = !next.tryAcquire(SILENCE_MS, TimeUnit.MILLISECONDS);
        return Optional.of(isLast ? untouched(right.get()) : right.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of(right.get());
      } finally {
        waiting.release();
      }
    }

    /** With the time of the true answer, so that nothing else is wrong. */
    private static ForeignAnswer untouched(ForeignAnswer right) {
      return new ForeignAnswer(
          200,
          right
              .body()
              .replaceFirst("\"status\":\"[A-Z]+\"", "\"status\":\"AVAILABLE\"")
              .replaceFirst("\"version\":[0-9]+", "\"version\":0")
              .replaceFirst(",\"changeTag\":\"[0-9a-f]+\"", ""));
    }
  }
}
