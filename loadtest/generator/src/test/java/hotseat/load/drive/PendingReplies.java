package hotseat.load.drive;

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

/** Operations that wait for an answer, and answers to them. */
final class PendingReplies {

  static final Optional<Seen> SEEN =
      Optional.of(new Seen(3, "HELD", "", Instant.EPOCH, Optional.empty()));

  private PendingReplies() {}

  /** An operation that is intended at 5, and is sent so often although it succeeds. */
  static Pending pending(Kind kind, int sends) {
    return new Pending(new Step(kind, 0, new UUID(0, 1), Optional.empty(), 0, sends), 5);
  }

  /** Sends it, and receives this answer. Returns the outcome if this was the last attempt. */
  static Optional<Outcome> attempt(Pending pending, Meaning meaning, boolean hasSeat) {
    pending.sent(10);
    return pending.heard(reply(meaning, hasSeat), 0, 20);
  }

  static Reply reply(Meaning meaning, boolean hasSeat) {
    return new Reply(
        meaning,
        200,
        "",
        hasSeat ? SEEN : Optional.empty(),
        Repetition.NONE,
        0,
        ServerTime.NOT_REPORTED);
  }
}
