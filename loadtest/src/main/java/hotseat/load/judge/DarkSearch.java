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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Searches for commands that may have made the dark versions of one seat: each command makes at
 * most one version, in an order that the rules allow and that agrees with every answer.
 *
 * <p>The time at which a dark command took effect is not known. The search assumes the earliest
 * possible time, and for a dark hold the earliest end that the answers which saw it alive allow.
 * That leaves the most room for what comes after it.
 */
final class DarkSearch {

  enum Result {
    FOUND,
    NOTHING_FITS,
    GIVEN_UP
  }

  // Some milliseconds for each seat. A seat that takes more has hundreds of lost answers in a row.
  private static final int STEPS_MAX = 100_000;

  // All candidates are tried for each dark version.
  private static final int DARK_MAX = 2_000;

  /** A dark version, its assumed maker, and the resulting seat. */
  private record Guess(long version, Doubtful maker, Seat after) {}

  /** A dark version, the seat as the previous version left it, and the candidates still to try. */
  private final class Level {
    private final long version;
    private final Seat before;
    private final Iterator<Doubtful> rest = candidates.iterator();
    private final Set<Object> tried = new HashSet<>();

    Level(long version, Seat before) {
      this.version = version;
      this.before = before;
    }

    Optional<Doubtful> next() {
      while (rest.hasNext()) {
        Doubtful candidate = rest.next();
        boolean isPossible = !used.contains(candidate.tag()) && fits(version, candidate);
        if (isPossible && tried.add(whatMatters(candidate))) {
          return Optional.of(candidate);
        }
      }
      return Optional.empty();
    }
  }

  private final Chain chain;
  private final Versions versions;
  private final Glimpses seen;
  private final Model model;
  private final long[] deadlines;
  private final List<Doubtful> candidates;
  private final Set<Long> used = new HashSet<>();
  private final Deque<Guess> guesses = new ArrayDeque<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  DarkSearch(Chain chain, Versions versions, Glimpses seen, List<Doubtful> candidates) {
    this.chain = chain;
    this.versions = versions;
    this.seen = seen;
    this.model = new Model(versions);
    this.deadlines = seen.deadlines();
    this.candidates =
        candidates.stream()
            .sorted(Comparator.comparingLong(each -> each.operation().effectFromNanos()))
            .toList();
  }

  /** Guesses one dark version after the other, and backtracks when no candidate is left. */
  Result run() {
    int steps = 0;
    boolean isFound = goOn(1, Model.untouched(chain));
    while (!isFound && !levels.isEmpty()) {
      Level level = levels.element();
      Optional<Doubtful> candidate = level.next();
      if (candidate.isEmpty()) {
        goBack();
      } else if (steps == STEPS_MAX || guesses.size() == DARK_MAX) {
        return Result.GIVEN_UP;
      } else {
        steps++;
        isFound = take(level, candidate.get());
      }
    }
    return isFound ? Result.FOUND : Result.NOTHING_FITS;
  }

  /** Makes the result of the search part of the chain. */
  void takeOver() {
    for (Guess guess : guesses) {
      int row = chain.row(guess.version);
      Seat after = guess.after;
      versions.describe(row, guess.maker.operation().kind(), at(after), expiresAt(after));
      versions.name(row, guess.maker.tag());
      versions.claim(row, guess.maker.operation(), guess.maker.ordinal());
    }
  }

  /**
   * Goes from this version to the next dark one, or to the end. Undoes the last guess if the known
   * version right after it cannot follow.
   *
   * @param before the seat as the version before it left it
   * @return whether this was the end
   */
  private boolean goOn(long from, Seat before) {
    Seat seat = before;
    for (long version = from; version <= chain.lastVersion(); version++) {
      int row = chain.row(version);
      if (versions.maker(row) == Versions.NO_OPERATION) {
        levels.push(new Level(version, seat));
        return false;
      }
      boolean isBehindGuess = version == from && from > 1;
      if (isBehindGuess && !allows(seat, row)) {
        undo();
        return false;
      }
      seat = model.known(chain, version);
    }
    return true;
  }

  private void goBack() {
    levels.pop();
    if (!levels.isEmpty()) {
      undo();
    }
  }

  private void undo() {
    used.remove(guesses.pop().maker.tag());
  }

  /** In an area all sales are alike, so trying the earliest one is enough. */
  private Object whatMatters(Doubtful candidate) {
    return chain.isArea() ? candidate.operation().kind() : candidate;
  }

  /**
   * Whether it was sent in time, was not refused at this version or a later one, and agrees with
   * the tags that answers show.
   */
  private boolean fits(long version, Doubtful candidate) {
    return candidate.operation().effectFromNanos() <= deadlines[(int) version]
        && candidate.operation().seen().stream().allMatch(last -> last.version() < version)
        && seen.mayHaveMade(version, candidate.tag());
  }

  private boolean take(Level level, Doubtful candidate) {
    Optional<Seat> after = after(level.version, level.before, candidate);
    if (after.isEmpty()) {
      return false;
    }
    used.add(candidate.tag());
    guesses.push(new Guess(level.version, candidate, after.get()));
    return goOn(level.version + 1, after.get());
  }

  /** The seat after this command, at the earliest time at which the rules allow it. */
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

  /** Gives a hold the earliest end that agrees with the answers that saw it, if there is one. */
  private Optional<Seat> lasting(long version, Accepted accepted, Command command) {
    Seat after = accepted.after();
    if (!(command instanceof Command.Hold hold && after.state() instanceof Held held)) {
      return Optional.of(after).filter(seat -> at(seat) <= seen.atNanos(version));
    }
    long end = Math.max(EpochNanos.of(held.expiresAt()), seen.aliveNanos(version) + 1);
    Held lasting = new Held(held.holdId(), held.buyer(), EpochNanos.instant(end));
    Instant began = EpochNanos.instant(end - hold.ttl().toNanos());
    return end > latestEnd(version, hold)
        ? Optional.empty()
        : Optional.of(new Seat(lasting, after.version(), after.changedBy(), began));
  }

  /** A hold ends by the time an answer saw it expired, and starts by the time one first saw it. */
  private long latestEnd(long version, Command.Hold hold) {
    long firstAt = seen.atNanos(version);
    return firstAt == Glimpses.NONE
        ? Versions.NO_EXPIRY
        : Math.min(seen.freeNanos(version), firstAt + hold.ttl().toNanos());
  }

  /** Whether this known change can follow. */
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
