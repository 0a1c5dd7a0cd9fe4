package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.drive.Reply.Repetition;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.workload.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A command that its buyer sends again after a success, on purpose. */
class PendingRepetitionTest {

  private static final Optional<Seen> SEEN =
      Optional.of(new Seen(3, "HELD", "", Instant.EPOCH, Optional.empty()));

  @Test
  void aCommandToBeRepeatedIsSentAgainAfterASuccess() {
    Pending twice = new Pending(step(Kind.HOLD, 2), 5);
    assertThat(attempt(twice, Meaning.DONE, true)).isEmpty();
    assertThat(attempt(twice, Meaning.DONE, true)).contains(Outcome.ACCEPTED);
  }

  /** The last reply is kept, so that the check sees which one does not fit the first. */
  @Test
  void noLaterAnswerRevokesASuccess() {
    Pending twice = new Pending(step(Kind.HOLD, 2), 5);
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
    Pending twice = new Pending(step(Kind.HOLD, 2), 5);
    attempt(twice, Meaning.DONE, true);
    Outcome outcome = attempt(twice, failure, false).orElseThrow();
    assertThat(outcome).isEqualTo(Outcome.ACCEPTED);
    assertThat(twice.ended(7, "show", "A-1", outcome, 30).seen()).isEqualTo(SEEN);
  }

  @Test
  void aRefusedCommandIsNotRepeated() {
    Pending twice = new Pending(step(Kind.HOLD, 2), 5);
    assertThat(attempt(twice, Meaning.REFUSED, true)).contains(Outcome.OBSERVED);
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
