package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer to a buyer, in words. */
class OperationTextTest {

  private static final OperationText TEXT = new OperationText(Duration.ofSeconds(1).toNanos());

  @ParameterizedTest
  @CsvSource({
    "HOLD ACCEPTED version 1, asked to hold A-1, was answered 201 with version 1",
    "CONFIRM ACCEPTED version 2, asked to confirm A-1, was answered 200 with version 2",
    "RESERVE ACCEPTED version 2, asked to reserve A-1, was answered 201 with version 2",
    "RELEASE ACCEPTED version 3, asked to release A-1, was answered 200 with version 3",
    "CANCEL ACCEPTED version 4, asked to cancel A-1, was answered 200 with version 4",
    "LOOK ACCEPTED version 5, read A-1, was answered 200 with version 5",
    "HOLD ACCEPTED, asked to hold A-1, was answered 201",
    "LOOK OBSERVED version 3 SOLD, read A-1, 'was answered 200, SOLD at version 3'",
    "LOOK OBSERVED, read A-1, was answered 200",
    "HOLD OBSERVED version 1 HELD SEAT_UNAVAILABLE, asked to hold A-1,"
        + "'was answered 409 SEAT_UNAVAILABLE, HELD at version 1'",
    "CANCEL OBSERVED version 1 HELD HOLD_GONE, asked to cancel A-1,"
        + "'was answered 410 HOLD_GONE, HELD at version 1'",
    "RESERVE NOT_APPLIED status 503 code OVERLOADED, asked to reserve A-1,"
        + "was answered 503 OVERLOADED",
    "RESERVE NOT_APPLIED status 0, asked to reserve A-1, reached no node",
    "CONFIRM UNKNOWN, asked to confirm A-1, got no answer",
    "CONFIRM UNKNOWN status 504 code TIMEOUT, asked to confirm A-1,"
        + "'was answered 504 TIMEOUT, outcome unknown'",
    "HOLD UNKNOWN version 1 HELD SEAT_UNAVAILABLE, asked to hold A-1,"
        + "'was answered 409 SEAT_UNAVAILABLE, HELD at version 1, outcome unknown'"
  })
  void anOperationIsDescribedInOneSentence(String operation, String request, String answer) {
    String kind = operation.substring(0, operation.indexOf(' '));
    String rest = operation.substring(kind.length());
    Recorded recorded = Script.recorded("b7 " + kind + " A-1 at 0.5..2.25" + rest);

    assertThat(TEXT.of(recorded.operations().getFirst()))
        .isEqualTo("buyer 7 " + request + " (-500.0 ms … 1250.0 ms) and " + answer);
  }

  @Test
  void eachOfSeveralAttemptsIsDescribed() {
    String script =
        "b7 HOLD A-1 tried 0.5..1 503 tried 1..1.5 lost at 2..2.25 ACCEPTED version 2 replayed";
    assertThat(TEXT.of(Script.recorded(script).operations().getFirst()))
        .isEqualTo(
            "buyer 7 asked to hold A-1 (-500.0 ms … 1250.0 ms) and was answered 201 with version 2"
                + " (attempts: node 0 answered 503 NOT_READY, -500.0 ms … 0.0 ms;"
                + " node 0 did not answer, 0.0 ms … 500.0 ms;"
                + " node 0 answered 201 as a replay, 1000.0 ms … 1250.0 ms)");
  }
}
