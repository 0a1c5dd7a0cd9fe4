package hotseat.load.judge;

import hotseat.load.judge.clock.EpochNanos;
import hotseat.model.Seat;
import hotseat.model.Seat.Held;
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
 * most one version, in an order that {@link DarkRules} allow.
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
  private record Guess(long version, UnknownCommand maker, Seat after) {}

  /** A dark version, the seat as the previous version left it, and the candidates still to try. */
  private final class Level {
    private final long version;
    private final Seat before;
    private final Iterator<UnknownCommand> rest = candidates.iterator();
    private final Set<Object> tried = new HashSet<>();

    Level(long version, Seat before) {
      this.version = version;
      this.before = before;
    }

    Optional<UnknownCommand> next() {
      while (rest.hasNext()) {
        UnknownCommand candidate = rest.next();
        boolean isPossible = !used.contains(candidate.tag()) && rules.fits(version, candidate);
        if (isPossible && tried.add(rules.whatMatters(candidate))) {
          return Optional.of(candidate);
        }
      }
      return Optional.empty();
    }
  }

  private final Chain chain;
  private final Versions versions;
  private final Model model;
  private final DarkRules rules;
  private final List<UnknownCommand> candidates;
  private final Set<Long> used = new HashSet<>();
  private final Deque<Guess> guesses = new ArrayDeque<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  DarkSearch(Chain chain, Versions versions, ShownVersions seen, List<UnknownCommand> candidates) {
    this.chain = chain;
    this.versions = versions;
    this.model = new Model(versions);
    this.rules = new DarkRules(chain, versions, seen);
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
      Optional<UnknownCommand> candidate = level.next();
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
      if (isBehindGuess && !rules.allows(seat, row)) {
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

  private boolean take(Level level, UnknownCommand candidate) {
    Optional<Seat> after = rules.after(level.version, level.before, candidate);
    if (after.isEmpty()) {
      return false;
    }
    used.add(candidate.tag());
    guesses.push(new Guess(level.version, candidate, after.get()));
    return goOn(level.version + 1, after.get());
  }

  private static long at(Seat seat) {
    return EpochNanos.of(seat.changedAt());
  }

  private static long expiresAt(Seat seat) {
    return seat.state() instanceof Held held ? EpochNanos.of(held.expiresAt()) : Versions.NO_EXPIRY;
  }
}
