package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.model.Seat.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Every history of a few operations of two buyers on one seat: every request and every answer, in
 * every combination and with every order of their intervals.
 */
final class AllHistories {

  private static final long LATE = SmallHistory.TTL_SECONDS + 2;

  /** An operation of a history, without its interval, its key and what depends on the others. */
  private record Letter(
      Kind kind, int buyer, Outcome outcome, int version, Status status, String code, long late) {}

  private static final List<Letter> ALPHABET = alphabet();

  private final int size;
  private final List<long[][]> orders;
  private final int[] word;
  private int order;
  private long count;

  AllHistories(int size) {
    this.size = size;
    this.orders = IntervalOrders.of(size);
    this.word = new int[size];
    this.order = -1;
  }

  long count() {
    return count;
  }

  /**
   * Goes to the next history, if there is one. Histories that differ only in the order of their
   * lines count as one.
   */
  boolean next() {
    order++;
    if (order == orders.size()) {
      order = 0;
      if (!nextWord()) {
        return false;
      }
    }
    count++;
    return true;
  }

  private boolean nextWord() {
    for (int place = size - 1; place >= 0; place--) {
      if (word[place] < ALPHABET.size() - 1) {
        int letter = word[place] + 1;
        IntStream.range(place, size).forEach(each -> word[each] = letter);
        return true;
      }
    }
    return false;
  }

  SmallHistory history() {
    List<Operation> operations = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      long[] interval = orders.get(order)[place];
      operations.add(SmallHistory.at(operation(place), interval[0], interval[1]));
    }
    return new SmallHistory(operations, Optional.empty(), false);
  }

  private Operation operation(int place) {
    Letter letter = ALPHABET.get(word[place]);
    boolean isEnd = isEnd(letter.kind);
    return SmallHistory.operation(
        SmallHistory.key(place),
        letter.kind,
        false,
        isEnd ? Optional.of(holdOf(letter.buyer)) : Optional.empty(),
        letter.outcome,
        letter.code,
        letter.outcome == Outcome.UNKNOWN ? Optional.empty() : Optional.of(seen(letter, place)));
  }

  private Seen seen(Letter letter, int place) {
    Instant at = SmallHistory.EPOCH.plusSeconds(SmallHistory.FIRST_SECOND).plusSeconds(letter.late);
    boolean isAccepted = letter.outcome == Outcome.ACCEPTED;
    boolean isHold = isAccepted && letter.kind == Kind.HOLD;
    return new Seen(
        letter.version,
        letter.status.name(),
        letter.version == 0
            ? ""
            : SmallHistory.tag(isAccepted ? SmallHistory.key(place) : maker(letter.version)),
        at,
        isHold ? Optional.of(at.plusSeconds(SmallHistory.TTL_SECONDS)) : Optional.empty());
  }

  /** The operation that was acknowledged as the maker, or else one with an unknown outcome. */
  private UUID maker(int version) {
    return first(letter -> letter.outcome == Outcome.ACCEPTED && letter.version == version)
        .or(() -> first(letter -> letter.outcome == Outcome.UNKNOWN))
        .orElse(SmallHistory.key(99));
  }

  private UUID holdOf(int buyer) {
    return first(letter -> letter.buyer == buyer && letter.kind != Kind.LOOK && !isEnd(letter.kind))
        .orElse(SmallHistory.key(98));
  }

  private Optional<UUID> first(Predicate<Letter> isMeant) {
    return IntStream.range(0, size)
        .filter(place -> isMeant.test(ALPHABET.get(word[place])))
        .mapToObj(SmallHistory::key)
        .findFirst();
  }

  private static boolean isEnd(Kind kind) {
    return kind == Kind.CONFIRM || kind == Kind.RELEASE || kind == Kind.CANCEL;
  }

  private static List<Letter> alphabet() {
    List<Letter> letters = new ArrayList<>();
    for (int buyer = 1; buyer <= 2; buyer++) {
      Alphabet of = new Alphabet(buyer, letters);
      of.accepted(Kind.HOLD, Status.HELD, 0, 1, 2, 3);
      of.accepted(Kind.HOLD, Status.HELD, LATE, 2);
      of.accepted(Kind.CONFIRM, Status.SOLD, 0, 2, 3);
      of.accepted(Kind.CONFIRM, Status.SOLD, LATE, 2);
      of.accepted(Kind.RELEASE, Status.AVAILABLE, 0, 2, 3);
      of.accepted(Kind.CANCEL, Status.AVAILABLE, 0, 2, 3);
      of.accepted(Kind.RESERVE, Status.SOLD, 0, 1, 2);
      of.refused(Kind.HOLD, 1, Status.HELD, "SEAT_UNAVAILABLE", 0);
      of.refused(Kind.CONFIRM, 0, Status.AVAILABLE, "HOLD_GONE", 0);
      of.refused(Kind.CONFIRM, 1, Status.AVAILABLE, "HOLD_GONE", LATE);
      of.refused(Kind.RESERVE, 1, Status.SOLD, "SEAT_UNAVAILABLE", 0);
      of.unknown(Kind.HOLD, Kind.CONFIRM, Kind.RELEASE, Kind.RESERVE);
    }
    Alphabet looks = new Alphabet(1, letters);
    looks.refused(Kind.LOOK, 0, Status.AVAILABLE, "", 0);
    looks.refused(Kind.LOOK, 1, Status.HELD, "", 0);
    looks.refused(Kind.LOOK, 1, Status.HELD, "", LATE);
    looks.refused(Kind.LOOK, 1, Status.AVAILABLE, "", LATE);
    looks.refused(Kind.LOOK, 1, Status.SOLD, "", 0);
    looks.refused(Kind.LOOK, 2, Status.AVAILABLE, "", 0);
    looks.refused(Kind.LOOK, 2, Status.SOLD, "", 0);
    return List.copyOf(letters);
  }

  /** Adds the requests of one buyer with their answers. */
  private record Alphabet(int buyer, List<Letter> letters) {

    void accepted(Kind kind, Status status, long late, int... versions) {
      IntStream.of(versions)
          .forEach(
              version ->
                  letters.add(
                      new Letter(kind, buyer, Outcome.ACCEPTED, version, status, "", late)));
    }

    void refused(Kind kind, int version, Status status, String code, long late) {
      letters.add(new Letter(kind, buyer, Outcome.OBSERVED, version, status, code, late));
    }

    void unknown(Kind... kinds) {
      for (Kind kind : kinds) {
        letters.add(new Letter(kind, buyer, Outcome.UNKNOWN, 0, Status.AVAILABLE, "", 0));
      }
    }
  }
}
