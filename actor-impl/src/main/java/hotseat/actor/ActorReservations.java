package hotseat.actor;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Reservations;
import hotseat.api.Spent;
import hotseat.api.Spent.Lasted;
import hotseat.api.Ticker;
import hotseat.api.Trace;
import hotseat.model.Command;
import hotseat.model.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;

/** Sends each request to the seat's owner, wherever in the cluster it lives. */
public final class ActorReservations implements Reservations {

  private final String node;
  private final Duration deadline;
  private final InstantSource clock;
  private final Ticker ticker;
  private final ActorRef<ShardingEnvelope<SeatMessage>> seats;
  private final ActorSystem<?> system;
  private final BooleanSupplier isMember;

  ActorReservations(
      String node,
      Duration deadline,
      InstantSource clock,
      Ticker ticker,
      ActorRef<ShardingEnvelope<SeatMessage>> seats,
      ActorSystem<?> system,
      BooleanSupplier isMember) {
    this.node = node;
    this.deadline = deadline;
    this.clock = clock;
    this.ticker = ticker;
    this.seats = seats;
    this.system = system;
    this.isMember = isMember;
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    return ask(seat, Optional.of(command));
  }

  @Override
  public Reply read(SeatId seat) {
    return ask(seat, Optional.empty());
  }

  private Reply ask(SeatId seat, Optional<Command> command) {
    if (!isMember.getAsBoolean()) {
      return new NotApplied(Obstacle.NOT_READY, Spent.NOTHING);
    }
    long askedNanos = ticker.nanos();
    Optional<Trace> trace = Trace.current();
    Instant giveUp = clock.instant().plus(deadline);
    CompletionStage<Answer> answer =
        AskPattern.ask(
            seats,
            replyTo ->
                new ShardingEnvelope<>(
                    SeatSharding.entityId(seat),
                    new Ask(command, deadline.toMillis(), replyTo, trace).before(giveUp)),
            deadline,
            system.scheduler());
    try {
      return withHop(answer.toCompletableFuture().get(), askedNanos);
    } catch (ExecutionException deadlineOver) {
      return unknown(askedNanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown(askedNanos);
    }
  }

  /** No reply came in time. The command may still be waiting, or may have been carried out. */
  private Reply unknown(long askedNanos) {
    return new Unknown(
        UnknownCause.TIMEOUT, Spent.NOTHING.lasted("mailbox", ticker.nanos() - askedNanos));
  }

  /** Time that was not spent at a remote owner was spent on the way there and back. */
  private Reply withHop(Answer answer, long askedNanos) {
    if (answer.node().equals(node)) {
      return answer.reply();
    }
    long total = ticker.nanos() - askedNanos;
    return switch (answer.reply()) {
      case Decided(var decision, Spent spent) -> new Decided(decision, withHop(spent, total));
      case NotApplied(var obstacle, Spent spent) -> new NotApplied(obstacle, withHop(spent, total));
      case Unknown(var cause, Spent spent) -> new Unknown(cause, withHop(spent, total));
    };
  }

  private static Spent withHop(Spent spent, long totalNanos) {
    long atOwnerNanos =
        spent.parts().stream()
            .mapToLong(part -> part instanceof Lasted lasted ? lasted.nanos() : 0)
            .sum();
    return spent.lasted("hop", Math.max(0, totalNanos - atOwnerNanos));
  }
}
