package hotseat.load.drive;

import static hotseat.load.drive.PendingReplies.SEEN;
import static hotseat.load.drive.PendingReplies.attempt;
import static hotseat.load.drive.PendingReplies.pending;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.history.Kind;
import hotseat.load.history.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A command that its buyer sends again after a success, on purpose. */
class PendingRepetitionTest {

  @Test
  void aCommandToBeRepeatedIsSentAgainAfterASuccess() {
    Pending twice = pending(Kind.HOLD, 2);
    assertThat(attempt(twice, Meaning.DONE, true)).isEmpty();
    assertThat(attempt(twice, Meaning.DONE, true)).contains(Outcome.ACCEPTED);
  }

  /** The last reply is kept, so that the check sees which one does not fit the first. */
  @Test
  void noLaterAnswerRevokesASuccess() {
    Pending twice = pending(Kind.HOLD, 2);
    attempt(twice, Meaning.DONE, true);
    Outcome outcome = attempt(twice, Meaning.REFUSED, false).orElseThrow();
    assertThat(outcome).isEqualTo(Outcome.ACCEPTED);
    assertThat(twice.ended(7, "show", "A-1", outcome, 30).seen()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Meaning.class,
      names = {"BUSY", "UNKNOWN", "UNSENT"})
  void aFailedRepetitionDoesNotChangeASuccess(Meaning failure) {
    Pending twice = pending(Kind.HOLD, 2);
    attempt(twice, Meaning.DONE, true);
    Outcome outcome = attempt(twice, failure, false).orElseThrow();
    assertThat(outcome).isEqualTo(Outcome.ACCEPTED);
    assertThat(twice.ended(7, "show", "A-1", outcome, 30).seen()).isEqualTo(SEEN);
  }

  @Test
  void aRefusedCommandIsNotRepeated() {
    Pending twice = pending(Kind.HOLD, 2);
    assertThat(attempt(twice, Meaning.REFUSED, true)).contains(Outcome.OBSERVED);
  }
}
