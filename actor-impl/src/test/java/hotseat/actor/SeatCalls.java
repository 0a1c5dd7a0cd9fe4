package hotseat.actor;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply;
import hotseat.model.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/** Sends a seat's actor what a node sends it for its callers, and waits long for the reply. */
final class SeatCalls {

  private static final long WAIT_MS = 90_000;

  private SeatCalls() {}

  /** Sends a command, or a read if there is none. */
  static CompletableFuture<Reply> send(ActorRef<SeatMessage> seat, Optional<Command> command) {
    return send(seat, replyTo -> new Ask(command, WAIT_MS, replyTo, Optional.empty()));
  }

  /** Sends a command whose caller gives up at this time on the database's clock. */
  static CompletableFuture<Reply> sendBefore(
      Instant deadline, ActorRef<SeatMessage> seat, Command command) {
    return send(
        seat,
        replyTo ->
            new Ask(Optional.of(command), WAIT_MS, replyTo, Optional.empty()).before(deadline));
  }

  private static CompletableFuture<Reply> send(
      ActorRef<SeatMessage> seat, Function<ActorRef<Answer>, Ask> ask) {
    return AskPattern.<SeatMessage, Answer>ask(
            seat, ask::apply, Duration.ofMillis(WAIT_MS), Kit.KIT.scheduler())
        .thenApply(Answer::reply)
        .toCompletableFuture();
  }
}
