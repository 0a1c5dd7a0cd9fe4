package hotseat.load.judge;

import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.Seat.Held;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for commands that may have made the dark versions of one seat: each at most one, in an
 * order that the rules allow and that agrees with everything that was told.
 *
 * <p>When a dark command took effect nobody knows. It is taken to be as early as possible, which
 * leaves the most room for what comes after it; the end of a dark hold is taken to be as late as
 * the answers allow, which leaves the most room for those who saw it alive.
 */
final class DarkSearch {

  enum Result {
    FOUND,
    NOTHING_FITS,
    GIVEN_UP
  }

  // Some milliseconds for each seat; a seat that takes more has hundreds of lost answers in a row.
  private static final int STEPS_MAX = 100_000;

  // Each one is a frame on the stack.
  private static final int DARK_MAX = 2_000;

  /** A dark version, and what it is taken to be. */
  private record Guess(long version, Doubtful maker, Seat after) {}

  private final Chain chain;
  private final Versions versions;
  private final Glimpses seen;
  private final Model model;
  private final long[] deadlines;
  private final List<Doubtful> candidates;
  private final Set<Long> used = new HashSet<>();
  private final Deque<Guess> guesses = new ArrayDeque<>();
  private int steps;

  DarkSearch(Chain chain, Versions versions, Glimpses seen, List<Doubtful> candidates) {
    this.chain = chain;
    this.versions = versions;
    this.seen = seen;
    this.model = new Model(versions);
    this.deadlines = seen.deadlines();
    this.candidates =
        candidates.stream()
            .sorted(Comparator.comparingLong(each -> each.operation().invokedNanos()))
            .toList();
  }

  Result run() {
    boolean isFound = goOn(1, Model.untouched(chain));
    boolean isGivenUp = steps >= STEPS_MAX || guesses.size() >= DARK_MAX;
    return isFound ? Result.FOUND : isGivenUp ? Result.GIVEN_UP : Result.NOTHING_FITS;
  }

  /** Makes what was found part of the chain. */
  void takeOver() {
    for (Guess guess : guesses) {
      int row = chain.row(guess.version);
      Seat after = guess.after;
      versions.describe(row, guess.maker.operation().kind(), at(after), expiresAt(after));
      versions.name(row, guess.maker.tag());
      versions.claim(row, guess.maker.operation(), guess.maker.ordinal());
    }
  }

  /** From this version on; {@code before} is the seat as the version before it left it. */
  private boolean goOn(long from, Seat before) {
    Seat seat = before;
    for (long version = from; version <= chain.lastVersion(); version++) {
      int row = chain.row(version);
      if (versions.maker(row) == Versions.NOBODY) {
        return guess(version, seat);
      }
      boolean isFirst = version == from && from > 1;
      if (isFirst && !allows(seat, row)) {
        return false;
      }
      seat = model.known(chain, version);
    }
    return true;
  }

  private boolean guess(long version, Seat seat) {
    Set<Object> tried = new HashSet<>();
    for (Doubtful candidate : candidates) {
      boolean isPossible = !used.contains(candidate.tag()) && fits(version, candidate);
      if (isPossible && tried.add(whatMatters(candidate))) {
        if (steps >= STEPS_MAX || guesses.size() >= DARK_MAX) {
          return false;
        }
        steps++;
        if (take(version, seat, candidate)) {
          return true;
        }
      }
    }
    return false;
  }

  /** In an area one sale is as good as the next; so the one that was asked first will do. */
  private Object whatMatters(Doubtful candidate) {
    return chain.isArea() ? candidate.operation().kind() : candidate;
  }

  /** Asked in time, not refused later on, and not another one than somebody has seen. */
  private boolean fits(long version, Doubtful candidate) {
    return candidate.operation().invokedNanos() <= deadlines[(int) version]
        && candidate.operation().seen().stream().allMatch(last -> last.version() < version)
        && seen.mayHaveMade(version, candidate.tag());
  }

  private boolean take(long version, Seat seat, Doubtful candidate) {
    Optional<Seat> after = after(version, seat, candidate);
    if (after.isEmpty()) {
      return false;
    }
    used.add(candidate.tag());
    guesses.push(new Guess(version, candidate, after.get()));
    if (goOn(version + 1, after.get())) {
      return true;
    }
    if (guesses.size() < DARK_MAX) {
      guesses.pop();
      used.remove(candidate.tag());
    }
    return false;
  }

  /** What it would make of the seat, at the earliest time at which the rules allow it. */
  private Optional<Seat> after(long version, Seat seat, Doubtful candidate) {
    Command command = Model.command(candidate.operation());
    boolean hasRunOut = seen.freeNanos(version - 1) != Glimpses.NONE;
    Optional<Accepted> accepted =
        hasRunOut && seat.state() instanceof Held
            ? Optional.empty()
            : accepted(seat, command, seat.changedAt());
    if (accepted.isEmpty() && seat.state() instanceof Held held) {
      accepted = accepted(seat, command, held.expiresAt());
    }
    return accepted.flatMap(it -> lasting(version, it, command));
  }

  private static Optional<Accepted> accepted(Seat seat, Command command, Instant at) {
    return SeatRules.decide(seat, command, at) instanceof Accepted accepted
        ? Optional.of(accepted)
        : Optional.empty();
  }

  /** Gives a hold the earliest end that agrees with what was seen of it, if there is one. */
  private Optional<Seat> lasting(long version, Accepted accepted, Command command) {
    Seat after = accepted.after();
    if (!(command instanceof Command.Hold hold && after.state() instanceof Held held)) {
      return Optional.of(after);
    }
    long alive = seen.aliveNanos(version);
    long asEarly = EpochNanos.of(held.expiresAt());
    long end = alive == Glimpses.NOT_YET ? asEarly : Math.max(asEarly, alive + 1);
    Held lasting = new Held(held.holdId(), held.buyer(), EpochNanos.instant(end));
    Instant began = EpochNanos.instant(end - hold.ttl().toNanos());
    return end > latestEnd(version, hold)
        ? Optional.empty()
        : Optional.of(new Seat(lasting, after.version(), after.changedBy(), began));
  }

  /** It was over when somebody saw it so, and it had begun when somebody first saw it. */
  private long latestEnd(long version, Command.Hold hold) {
    long firstAt = seen.atNanos(version);
    return firstAt == Glimpses.NONE
        ? Versions.NO_EXPIRY
        : Math.min(seen.freeNanos(version), firstAt + hold.ttl().toNanos());
  }

  /** Could this known change follow? */
  private boolean allows(Seat seat, int row) {
    Instant at = EpochNanos.instant(versions.atNanos(row));
    Optional<Accepted> accepted = accepted(seat, model.command(row), at);
    return accepted.map(Accepted::change).map(Change::at).filter(at::equals).isPresent();
  }

  private static long at(Seat seat) {
    return EpochNanos.of(seat.changedAt());
  }

  private static long expiresAt(Seat seat) {
    return seat.state() instanceof Held held ? EpochNanos.of(held.expiresAt()) : Versions.NO_EXPIRY;
  }
}
