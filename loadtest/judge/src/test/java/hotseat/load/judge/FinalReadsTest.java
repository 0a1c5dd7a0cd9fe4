package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nodes read at the end, and the capacity of an area. */
class FinalReadsTest {

  private static final String SOLD =
      """
      b1 RESERVE FLOOR key 1 at 0..1 ACCEPTED version 1
      b2 RESERVE FLOOR key 2 at 0..2 ACCEPTED version 2
      b3 RESERVE FLOOR key 3 at 1..3 ACCEPTED version 3
      audit as answered
      """;

  @ParameterizedTest
  @CsvSource({
    "version 3 sold 2, version 3 with 2 sold",
    "version 2 sold 3, version 2 with 3 sold",
    "version 4, version 4"
  })
  void aNodeMustReadTheLastVersion(String read, String shown) {
    assertThat(Violations.in(SOLD + "node 1 FLOOR " + read))
        .containsExactly("NODES_DISAGREE: node 1 reads " + shown + ", but the last version is 3");
  }

  @Test
  void correctReadsOfAllNodesAreValid() {
    assertThat(
            Violations.in(
                SOLD
                    + """
                    node 0 FLOOR version 3
                    node 1 FLOOR version 3 sold 3 capacity 4
                    """))
        .isEmpty();
  }

  @Test
  void aNodeMustNameTheChangeOfTheLastVersion() {
    assertThat(Violations.in(SOLD + "node 1 FLOOR version 3 tag 3")).isEmpty();
    assertThat(Violations.in(SOLD + "node 1 FLOOR version 3 tag 2"))
        .singleElement()
        .asString()
        .startsWith("NODES_DISAGREE b3: node 1 names change ");
  }

  @Test
  void theNamedChangeIsNotCheckedIfTheMakerIsUnknown() {
    assertThat(
            Violations.in(
                """
                b1 HOLD A-1 key 1 at 0..1 UNKNOWN
                b2 LOOK A-2       at 0..1 OBSERVED version 0
                node 1 A-1 version 1 tag 1
                """))
        .isEmpty();
  }

  @Test
  void theFirstCapacityReadFromANodeCounts() {
    assertThat(Violations.in(SOLD + "node 0 FLOOR version 3 capacity 2"))
        .containsExactly(
            "OVERSOLD b3 b2: the rules give SEAT_UNAVAILABLE at 00:02Z",
            "WRONG_ANSWER b2: the rules make it 2 of 2 sold");
    assertThat(
            Violations.in(
                SOLD
                    + """
                    node 0 FLOOR version 3 capacity 4
                    node 1 FLOOR version 3 capacity 2
                    """))
        .containsExactly("NODES_DISAGREE: node 1 reads a capacity of 2, but the capacity is 4");
  }

  @Test
  void theCapacityIsNeverBelowZero() {
    assertThat(
            Violations.in(
                """
                b1 LOOK FLOOR at 0..1 OBSERVED version 0 SOLD
                audit as answered
                node 0 FLOOR version 0 capacity -1
                """))
        .containsExactly("NODES_DISAGREE: node 0 reads a capacity of -1, but the capacity is 0");
  }

  @Test
  void theSmallestFullVersionIsTheCapacityIfNoNodeIsRead() {
    String looks =
        """
        b4 LOOK FLOOR at 0..9 OBSERVED version 3 tag 3 SOLD
        b5 LOOK FLOOR at 0..9 OBSERVED version %s SOLD
        b6 LOOK FLOOR at 0..9 OBSERVED version 3 tag 3 SOLD
        """;

    assertThat(Violations.in(SOLD + looks.formatted("3 tag 3")))
        .containsExactly("WRONG_ANSWER b3: the rules make it 3 of 3 sold");
    assertThat(Violations.in(SOLD + looks.formatted("2 tag 2")))
        .containsExactly(
            "OVERSOLD b3 b2: the rules give SEAT_UNAVAILABLE at 00:02Z",
            "WRONG_ANSWER b2: the rules make it 2 of 2 sold");
  }

  @Test
  void aRefusalShowsAFullAreaRegardlessOfTheStatus() {
    assertThat(
            Violations.in(
                SOLD
                    + """
                    b4 RESERVE FLOOR key 4 at 0..9 OBSERVED version 2 tag 2 SEAT_UNAVAILABLE
                    """))
        .first()
        .isEqualTo("OVERSOLD b3 b2: the rules give SEAT_UNAVAILABLE at 00:02Z");
  }
}
