package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a buyer was told, in words. */
class TellingTest {

  private static final Telling TELLING = new Telling(Duration.ofSeconds(1).toNanos());

  @ParameterizedTest
  @CsvSource({
    "HOLD ACCEPTED version 1, was told that she holds A-1 at version 1",
    "CONFIRM ACCEPTED version 2, was told that she has bought A-1 at version 2",
    "RESERVE ACCEPTED version 2, was told that she has bought A-1 at version 2",
    "RELEASE ACCEPTED version 3, was told that she has given A-1 back at version 3",
    "CANCEL ACCEPTED version 4, was told that her sale of A-1 is cancelled at version 4",
    "LOOK ACCEPTED version 5, was told that she has changed A-1 by looking at version 5",
    "HOLD ACCEPTED, was told that she holds A-1",
    "LOOK OBSERVED version 3 SOLD, was told that A-1 is SOLD at version 3",
    "LOOK OBSERVED, was told that A-1 is something",
    "HOLD OBSERVED version 1 HELD SEAT_UNAVAILABLE,"
        + "'was refused to hold A-1, SEAT_UNAVAILABLE, it is HELD at version 1'",
    "CANCEL OBSERVED version 1 HELD HOLD_GONE,"
        + "'was refused to cancel A-1, HOLD_GONE, it is HELD at version 1'",
    "RESERVE NOT_APPLIED status 503 code OVERLOADED,"
        + "asked to reserve A-1 and was told that nothing came of it: 503 OVERLOADED",
    "CONFIRM UNKNOWN, asked to confirm A-1 and was not told what came of it"
  })
  void whatABuyerWasTold(String operation, String told) {
    String kind = operation.substring(0, operation.indexOf(' '));
    String rest = operation.substring(kind.length());
    Recorded recorded = Script.recorded("b7 " + kind + " A-1 at 0.5..2.25" + rest);

    assertThat(TELLING.of(recorded.operations().getFirst()))
        .isEqualTo("buyer 7 " + told + " (-500.0 ms … 1250.0 ms)");
  }

  @Test
  void eachAttemptIsToldIfThereWereSeveral() {
    String script =
        "b7 HOLD A-1 tried 0.5..1 503 tried 1..1.5 lost at 2..2.25 ACCEPTED version 2 replayed";
    assertThat(TELLING.of(Script.recorded(script).operations().getFirst()))
        .isEqualTo(
            "buyer 7 was told that she holds A-1 at version 2 (-500.0 ms … 1250.0 ms; attempts:"
                + " node 0 answered 503 NOT_READY, -500.0 ms … 0.0 ms;"
                + " node 0 did not answer, 0.0 ms … 500.0 ms;"
                + " node 0 answered 201 as a replay, 1000.0 ms … 1250.0 ms)");
  }
}
