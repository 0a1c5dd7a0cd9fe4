package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Operation;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits of the search for the makers of dark versions, and what is reported then. */
class DarkSearchLimitsTest {

  private static final int DARK_MAX = 2_000;
  private static final int STEPS_MAX = 100_000;

  private static final String GIVEN_UP =
      "the search for makers of the dark versions of %s of s1 was given up: too many";

  @Test
  void aSearchThatTakesTooLongIsAbandonedSeatBySeat() {
    String history =
        IntStream.rangeClosed(1, 3)
            .mapToObj(DarkSearchLimitsTest::inNoOrder)
            .collect(Collectors.joining());

    assertThat(Violations.in(history))
        .containsExactly(
            GIVEN_UP.formatted("A-1"), GIVEN_UP.formatted("A-2"), GIVEN_UP.formatted("A-3"));
  }

  /** Ten holds that fit in any order, one after the other, and none of them was sold. */
  private static String inNoOrder(int seat) {
    String hold = "b%%1$d HOLD A-%1$d key %1$d0%%1$d ttl 1 at 0..3 UNKNOWN\n".formatted(seat);
    String confirm =
        "b99 CONFIRM A-%1$d key %1$d of 99 at 4..5 ACCEPTED version 7\n".formatted(seat);
    return IntStream.rangeClosed(1, 10).mapToObj(hold::formatted).collect(Collectors.joining())
        + confirm;
  }

  @Test
  void theSearchIsAbandonedAfterTheMaximumOfSteps() {
    assertThat(Violations.in(withWrongGuesses(STEPS_MAX - 1))).isEmpty();
    assertThat(Violations.in(withWrongGuesses(STEPS_MAX)))
        .containsExactly(GIVEN_UP.formatted("A-1"));
  }

  /** The wrong ones are tried before the one that fits, which was invoked last. */
  private static Recorded withWrongGuesses(int count) {
    return withMore(
        count - 1,
        """
        b1 CANCEL  A-1 key 1 of 9 at 0..3 UNKNOWN
        b2 RESERVE A-1 key 2      at 1..3 UNKNOWN
        b2 CANCEL  A-1 key 3 of 2 at 4..5 ACCEPTED version 2
        """);
  }

  @Test
  void theSearchIsAbandonedAboveTheMaximumOfDarkVersions() {
    assertThat(Violations.in(withDark(DARK_MAX))).isEmpty();
    assertThat(Violations.in(withDark(DARK_MAX + 1))).containsExactly(GIVEN_UP.formatted("FLOOR"));
  }

  @Test
  void anObservedVersionIsKnownEvenIfTheRestIsAbandoned() {
    Recorded recorded = withDark(DARK_MAX + 1);
    recorded
        .operations()
        .addAll(
            Script.recorded("b3 LOOK FLOOR at 4..5 OBSERVED version 1 tag 1 HELD").operations());

    assertThat(Violations.in(recorded))
        .containsExactly(
            "WRONG_ANSWER b3 b1: the rules give AVAILABLE at 00:04.500Z",
            GIVEN_UP.formatted("FLOOR"));
  }

  private static Recorded withDark(int count) {
    return withMore(
        count - 1,
        """
        b1 RESERVE FLOOR key 1 at 0..3 UNKNOWN
        b2 RESERVE FLOOR key 2 at 4..5 ACCEPTED version %d
        """
            .formatted(count + 1));
  }

  /** Adds this many operations like the first one. */
  private static Recorded withMore(int count, String text) {
    Recorded recorded = Script.recorded(text);
    Operation first = recorded.operations().getFirst();
    IntStream.range(0, count)
        .mapToObj(number -> Changed.id(first, new UUID(2, number)))
        .forEach(recorded.operations()::add);
    return recorded;
  }
}
