package hotseat.load.drive;

import static hotseat.load.drive.PendingReplies.SEEN;
import static hotseat.load.drive.PendingReplies.attempt;
import static hotseat.load.drive.PendingReplies.pending;
import static hotseat.load.drive.PendingReplies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.drive.Reply.Repetition;
import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a history has of the attempts of an operation. */
class PendingAttemptsTest {

  private final Pending hold = pending(Kind.HOLD, 1);

  @Test
  void theIntervalReachesFromTheFirstAttemptToTheLastAnswer() {
    hold.sent(10);
    hold.heard(reply(Meaning.UNKNOWN, false), 0, 15);
    hold.sent(20);
    Outcome outcome = hold.heard(reply(Meaning.DONE, true), 1, 30).orElseThrow();
    Operation operation = hold.ended(7, "show", "A-1", outcome, 30);
    assertThat(operation.intendedNanos()).isEqualTo(5);
    assertThat(operation.invokedNanos()).isEqualTo(10);
    assertThat(operation.completedNanos()).isEqualTo(30);
    assertThat(operation.attempts().count()).isEqualTo(2);
    assertThat(operation.node()).isEqualTo(1);
  }

  @Test
  void eachAttemptIsKeptIfThereAreSeveral() {
    hold.sent(10);
    hold.heard(reply(Meaning.UNKNOWN, false), 0, 15);
    hold.sent(20);
    Outcome outcome = hold.heard(reply(Meaning.DONE, true), 1, 30).orElseThrow();
    assertThat(hold.ended(7, "show", "A-1", outcome, 30).attempts())
        .isEqualTo(
            new Listed(
                List.of(
                    new Attempt(
                        0, 10, 15, false, Outcome.UNKNOWN, 200, "", false, Optional.empty()),
                    new Attempt(1, 20, 30, false, Outcome.ACCEPTED, 200, "", false, SEEN))));
  }

  @Test
  void aSingleAttemptIsNotListed() {
    Outcome outcome = attempt(hold, Meaning.DONE, true).orElseThrow();
    assertThat(hold.ended(7, "show", "A-1", outcome, 30).attempts()).isEqualTo(Once.ONCE);
  }

  @Test
  void aSingleAttemptIsListedIfItMayHaveArrivedTwice() {
    hold.sent(10);
    hold.markUnknown();
    Outcome outcome = hold.heard(reply(Meaning.DONE, true), 1, 30).orElseThrow();
    assertThat(hold.ended(7, "show", "A-1", outcome, 30).attempts())
        .isEqualTo(
            new Listed(
                List.of(new Attempt(1, 10, 30, true, Outcome.ACCEPTED, 200, "", false, SEEN))));
  }

  @Test
  void anUnsureReplayIsListedAsAnAttemptThatMayHaveArrivedTwice() {
    hold.sent(10);
    Reply unsure =
        new Reply(Meaning.DONE, 201, "", SEEN, Repetition.UNSURE, 0, ServerTime.NOT_REPORTED);
    Outcome outcome = hold.heard(unsure, 1, 30).orElseThrow();
    Operation operation = hold.ended(7, "show", "A-1", outcome, 30);
    assertThat(operation.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(operation.attempts())
        .isEqualTo(
            new Listed(
                List.of(new Attempt(1, 10, 30, true, Outcome.ACCEPTED, 201, "", true, SEEN))));
  }

  @Test
  void aBuyerThatWasTurnedAwayMakesNoAttempt() {
    hold.turnedAway(10);
    assertThat(hold.ended(7, "show", "A-1", Outcome.NOT_APPLIED, 30).attempts().count()).isZero();
  }
}
