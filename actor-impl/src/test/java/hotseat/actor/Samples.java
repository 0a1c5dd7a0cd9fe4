package hotseat.actor;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.actor.SeatMessage.OnTheWire;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Spent;
import hotseat.api.Trace;
import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Kind;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pekko.actor.typed.ActorRef;

/** One message of every kind that travels between nodes, by name. */
final class Samples {

  private static final UUID KEY = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
  private static final UUID HOLD = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  private static final Instant AT = Instant.parse("2026-01-01T10:00:00.123456Z");
  private static final Instant EXPIRES = Instant.parse("2026-01-01T10:10:00.123456Z");
  private static final Spent SPENT = Spent.NOTHING.lasted("mailbox", 1_500).counted("batch", 7);
  private static final Seat AVAILABLE = Seat.untouched(new Available());
  private static final Seat HELD = seat(new Held(HOLD, "b-7", EXPIRES));
  private static final Seat SOLD = seat(new Sold(HOLD, "b-7"));
  private static final Seat STANDING = seat(new Standing(20_000, 17));

  private static final Trace TRACE =
      Trace.of("r-7", Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
  private static final Optional<Trace> ORPHAN = Optional.of(Trace.of("r-7", Optional.empty()));

  private Samples() {}

  static Map<String, OnTheWire> all(ActorRef<Answer> replyTo) {
    Map<String, OnTheWire> samples = new TreeMap<>();
    commands().forEach((name, command) -> samples.put("ask-" + name, ask(command, replyTo)));
    samples.put("ask-with-a-trace", new Ask(Optional.empty(), 5_000, replyTo, Optional.of(TRACE)));
    samples.put("ask-without-a-parent", new Ask(Optional.empty(), 5_000, replyTo, ORPHAN));
    Ask look = new Ask(Optional.empty(), 5_000, replyTo, Optional.empty());
    samples.put("ask-to-look", look);
    samples.put("ask-sent-again", look.sentAgain());
    samples.put("ask-with-a-deadline", look.before(AT));
    replies().forEach((name, reply) -> samples.put("answer-" + name, new Answer(reply, "actor-2")));
    return samples;
  }

  private static Ask ask(Command command, ActorRef<Answer> replyTo) {
    return new Ask(Optional.of(command), 5_000, replyTo, Optional.empty());
  }

  private static Map<String, Command> commands() {
    return Map.of(
        "hold", new Hold(KEY, "b-7", Duration.ofMinutes(10)),
        "confirm", new Confirm(KEY, HOLD),
        "release", new Release(KEY, HOLD),
        "cancel", new Cancel(KEY, HOLD),
        "reserve", new Reserve(KEY, "b-7"));
  }

  private static Map<String, Reply> replies() {
    Map<String, Reply> replies = new TreeMap<>();
    decisions().forEach((name, made) -> replies.put("decided-" + name, new Decided(made, SPENT)));
    for (Obstacle obstacle : Obstacle.values()) {
      replies.put("not-applied-" + obstacle, new NotApplied(obstacle, SPENT));
    }
    for (UnknownCause cause : UnknownCause.values()) {
      replies.put("unknown-" + cause, new Unknown(cause, Spent.NOTHING));
    }
    return replies;
  }

  private static Map<String, Decision> decisions() {
    Map<String, Decision> decisions = new TreeMap<>();
    Change hold = change(Kind.HOLD, Optional.of(EXPIRES));
    decisions.put("accepted-always-valid", new Accepted(hold, HELD, Instant.MAX));
    decisions.put("accepted-in-time", new Accepted(change(Kind.CONFIRM), SOLD, EXPIRES));
    decisions.put("replayed", new Replayed(hold, HELD));
    decisions.put("recovered", new Recovered(hold, HELD));
    for (Kind kind : Kind.values()) {
      decisions.put("replayed-" + kind, new Replayed(change(kind), SOLD));
    }
    for (Refusal refusal : Refusal.values()) {
      decisions.put("refused-" + refusal, new Refused(refusal, SOLD, AT));
    }
    decisions.put("absent", new Absent(Refusal.SEAT_NOT_FOUND));
    decisions.put("observed-available", new Observed(AVAILABLE, AT));
    decisions.put("observed-held", new Observed(HELD, AT));
    decisions.put("observed-sold", new Observed(SOLD, AT));
    decisions.put("observed-standing", new Observed(STANDING, AT));
    return decisions;
  }

  private static Change change(Kind kind) {
    return change(kind, Optional.empty());
  }

  private static Change change(Kind kind, Optional<Instant> expiresAt) {
    return new Change(17, kind, KEY, HOLD, "b-7", expiresAt, AT);
  }

  private static Seat seat(Seat.State state) {
    return new Seat(state, 17, Optional.of(KEY), AT);
  }
}
