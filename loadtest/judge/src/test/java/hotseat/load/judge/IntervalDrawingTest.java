package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operations over time, as a report of the judge shows them. */
class IntervalDrawingTest {

  @Test
  void anInstantIsDrawnAsOneLine() {
    Recorded recorded =
        Script.recorded(
            """
            b1 LOOK A-1 at 0..53  OBSERVED version 0 AVAILABLE
            b2 HOLD A-1 key 1 at 53..53 UNKNOWN
            """);

    assertThat(IntervalDrawing.of(recorded.operations()))
        .isEqualTo(
            "buyer 1    LOOK    v0     |"
                + "=".repeat(52)
                + "|\nbuyer 2    HOLD    ?     "
                + " ".repeat(54)
                + "|");
  }

  @Test
  void aDrawingBeginsWithTheFirstRequestAndEndsWithTheLastAnswer() {
    Recorded recorded =
        Script.recorded(
            """
            b1 LOOK A-1 at 100..153 OBSERVED version 0 AVAILABLE
            b2 LOOK A-1 at 110..120 OBSERVED version 0 AVAILABLE
            """);

    assertThat(IntervalDrawing.of(recorded.operations()))
        .contains("v0     |" + "=".repeat(52) + "|\n", "v0    " + " ".repeat(11) + "|=========|");
  }
}
