package hotseat.load.drive;

import static hotseat.load.drive.PendingReplies.attempt;
import static hotseat.load.drive.PendingReplies.pending;
import static hotseat.load.drive.PendingReplies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.drive.Reply.Repetition;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the answers to the attempts of an operation say about its outcome. */
class PendingTest {

  private final Pending hold = pending(Kind.HOLD, 1);

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
    Pending look = pending(Kind.LOOK, 1);
    attempt(look, Meaning.UNKNOWN, false);
    assertThat(attempt(look, Meaning.BUSY, false)).contains(Outcome.NOT_APPLIED);
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
}
