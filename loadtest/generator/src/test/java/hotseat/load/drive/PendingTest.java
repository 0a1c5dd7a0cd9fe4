package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.drive.Reply.Repetition;
import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.workload.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PendingTest {

  private static final Optional<Seen> SEEN =
      Optional.of(new Seen(3, "HELD", "", Instant.EPOCH, Optional.empty()));

  private final Pending hold = new Pending(step(Kind.HOLD, 1), 5);

  @Test
  void aSuccessIsAccepted() {
    assertThat(attempt(hold, Meaning.DONE, true)).contains(Outcome.ACCEPTED);
  }

  @Test
  void aRefusalWithTheSeatIsAnObservation() {
    assertThat(attempt(hold, Meaning.REFUSED, true)).contains(Outcome.OBSERVED);
  }

  @Test
  void aRefusalWithoutTheSeatIsNotApplied() {
    assertThat(attempt(hold, Meaning.REFUSED, false)).contains(Outcome.NOT_APPLIED);
  }

  @Test
  void aBusyAnswerIsNotApplied() {
    assertThat(attempt(hold, Meaning.BUSY, false)).contains(Outcome.NOT_APPLIED);
  }

  @Test
  void anUnknownOutcomeIsRetriedUntilTheAttemptsEnd() {
    for (int i = 1; i < Pending.ATTEMPTS_MAX; i++) {
      assertThat(attempt(hold, Meaning.UNKNOWN, false)).isEmpty();
    }
    assertThat(attempt(hold, Meaning.UNKNOWN, false)).contains(Outcome.UNKNOWN);
  }

  @Test
  void aRequestThatWasNeverSentIsNotApplied() {
    for (int i = 1; i < Pending.ATTEMPTS_MAX; i++) {
      assertThat(attempt(hold, Meaning.UNSENT, false)).isEmpty();
    }
    assertThat(attempt(hold, Meaning.UNSENT, false)).contains(Outcome.NOT_APPLIED);
  }

  @Test
  void aSuccessSettlesAnUnknownOutcome() {
    attempt(hold, Meaning.UNKNOWN, false);
    assertThat(attempt(hold, Meaning.DONE, true)).contains(Outcome.ACCEPTED);
  }

  @Test
  void aBusyAnswerDoesNotSettleAnUnknownOutcome() {
    attempt(hold, Meaning.UNKNOWN, false);
    assertThat(attempt(hold, Meaning.BUSY, false)).contains(Outcome.UNKNOWN);
  }

  @Test
  void aRefusalDoesNotSettleAnUnknownOutcome() {
    attempt(hold, Meaning.UNKNOWN, false);
    assertThat(attempt(hold, Meaning.REFUSED, true)).contains(Outcome.UNKNOWN);
  }

  @Test
  void aReadIsNeverUnknown() {
    Pending look = new Pending(step(Kind.LOOK, 1), 5);
    attempt(look, Meaning.UNKNOWN, false);
    assertThat(attempt(look, Meaning.BUSY, false)).contains(Outcome.NOT_APPLIED);
  }

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

  @Test
  void aRefusedConnectionProvesNothingAfterAPossibleEarlierSend() {
    hold.markUnknown();
    for (int i = 1; i < Pending.ATTEMPTS_MAX; i++) {
      assertThat(attempt(hold, Meaning.UNSENT, false)).isEmpty();
    }
    assertThat(attempt(hold, Meaning.UNSENT, false)).contains(Outcome.UNKNOWN);
  }

  @Test
  void aNodeThatIsNotReadyIsRetriedElsewhere() {
    Reply notReady =
        new Reply(
            Meaning.BUSY,
            503,
            "NOT_READY",
            Optional.empty(),
            Repetition.NONE,
            1,
            ServerTime.NOT_REPORTED);
    assertThat(notReady.elsewhereIfNotReady().meaning()).isEqualTo(Meaning.ELSEWHERE);
    assertThat(reply(Meaning.BUSY, false).elsewhereIfNotReady().meaning()).isEqualTo(Meaning.BUSY);
    for (int i = 1; i < Pending.ATTEMPTS_MAX; i++) {
      assertThat(attempt(hold, Meaning.ELSEWHERE, false)).isEmpty();
    }
    assertThat(attempt(hold, Meaning.ELSEWHERE, false)).contains(Outcome.NOT_APPLIED);
  }

  private static Optional<Outcome> attempt(Pending pending, Meaning meaning, boolean hasSeat) {
    pending.sent(10);
    return pending.heard(reply(meaning, hasSeat), 0, 20);
  }

  private static Reply reply(Meaning meaning, boolean hasSeat) {
    return new Reply(
        meaning,
        200,
        "",
        hasSeat ? SEEN : Optional.empty(),
        Repetition.NONE,
        0,
        ServerTime.NOT_REPORTED);
  }

  private static Step step(Kind kind, int sends) {
    return new Step(kind, 0, new UUID(0, 1), Optional.empty(), 0, sends);
  }
}
