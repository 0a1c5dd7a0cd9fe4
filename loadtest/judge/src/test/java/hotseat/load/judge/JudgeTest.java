package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Operations;
import org.junit.jupiter.api.Test;

/** How often the judge reads a history. */
class JudgeTest {

  private static final String VALID =
      """
      b1 RESERVE A-1 key 1 at 0..1 ACCEPTED version 1
      b2 LOOK    A-1       at 2..3 OBSERVED version 1 tag 1 SOLD
      """;
  private static final String DARK =
      """
      b1 RESERVE A-1 key 1 at 0..1 UNKNOWN
      b2 LOOK    A-1       at 2..3 OBSERVED version 1 tag 1 SOLD
      """;

  @Test
  void aHistoryIsReadNoMoreOftenThanNecessary() {
    assertThat(timesRead(VALID + "audit as answered")).isEqualTo(2);
    assertThat(timesRead(VALID)).as("to learn who has made what is one more").isEqualTo(3);
    assertThat(timesRead(DARK)).as("and so is to look for who may have").isEqualTo(4);
  }

  private static int timesRead(String text) {
    Recorded recorded = Script.recorded(text);
    int[] times = {0};
    Operations counted =
        consumer -> {
          times[0]++;
          return recorded.source().read(consumer);
        };
    assertThat(Judge.judge(counted, recorded.evidence()).reasons()).isEmpty();
    return times[0];
  }
}
