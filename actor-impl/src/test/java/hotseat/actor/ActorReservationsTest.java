package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Spent;
import hotseat.api.Spent.Lasted;
import hotseat.api.Spent.Part;
import hotseat.api.Trace;
import hotseat.model.Decision.Absent;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;
import org.junit.jupiter.api.Test;

/** The caller's side: requests to an owner, which may stay unanswered. */
class ActorReservationsTest {

  private static final SeatId SEAT = new SeatId("show", "A-1");
  // Of requests that are answered.
  private static final Duration LONG = Duration.ofMinutes(5);
  // Of requests that are not.
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
  private static final Spent SPENT = Spent.NOTHING.lasted("mailbox", 1_000).counted("batch", 3);

  private static ActorReservations asking(
      Duration deadline, Behavior<ShardingEnvelope<SeatMessage>> owners) {
    return reservations(deadline, Kit.KIT.spawn(owners), true);
  }

  private static ActorReservations reservations(
      Duration deadline, ActorRef<ShardingEnvelope<SeatMessage>> seats, boolean isMember) {
    return new ActorReservations(
        "here",
        deadline,
        () -> NOW,
        Machine.real().ticker(),
        seats,
        Kit.KIT.system(),
        () -> isMember);
  }

  private static Behavior<ShardingEnvelope<SeatMessage>> answering(Reply reply, String node) {
    return Behaviors.receiveMessage(
        envelope -> {
          assertThat(envelope.entityId()).isEqualTo("show/A-1");
          ((Ask) envelope.message()).replyTo().tell(new Answer(reply, node));
          return Behaviors.same();
        });
  }

  @Test
  void replyOfALocalOwnerIsPassedOnUnchanged() {
    Reply reply = new Decided(new Absent(Refusal.SEAT_NOT_FOUND), SPENT);
    assertThat(asking(LONG, answering(reply, "here")).read(SEAT)).isEqualTo(reply);
  }

  @Test
  void nodeOutsideOfTheClusterSendsNoRequest() {
    ActorRef<ShardingEnvelope<SeatMessage>> gone = Kit.KIT.system().deadLetters();
    assertThat(reservations(LONG, gone, false).read(SEAT))
        .isEqualTo(new NotApplied(Obstacle.NOT_READY, Spent.NOTHING));
  }

  @Test
  void ownerReceivesTheTraceOfTheRequest() {
    CompletableFuture<Ask> received = new CompletableFuture<>();
    Trace trace = Trace.of("r-7", Optional.empty());
    ActorReservations reservations =
        asking(
            SHORT,
            Behaviors.receiveMessage(
                envelope -> {
                  received.complete((Ask) envelope.message());
                  return Behaviors.same();
                }));
    assertThat(trace.<Reply>during(() -> reservations.read(SEAT))).isInstanceOf(Unknown.class);
    assertThat(received.join().trace()).contains(trace);
  }

  @Test
  void wayToARemoteOwnerIsReportedAsAHop() {
    for (Reply reply :
        List.of(
            new Decided(new Absent(Refusal.SEAT_NOT_FOUND), SPENT),
            new NotApplied(Obstacle.OVERLOADED, SPENT),
            new Unknown(UnknownCause.COMMIT_UNKNOWN, SPENT))) {
      Reply received = asking(LONG, answering(reply, "elsewhere")).read(SEAT);
      assertThat(received).hasSameClassAs(reply);
      assertThat(received.spent().parts())
          .extracting(Part::name)
          .containsExactly("mailbox", "batch", "hop");
      assertThat(((Lasted) received.spent().parts().getLast()).nanos())
          .isBetween(1L, LONG.toNanos());
    }
  }

  @Test
  void noReplyWithinTheDeadlineIsUnknown() {
    ActorReservations reservations = asking(SHORT, Behaviors.ignore());
    long began = System.nanoTime();
    assertThat(reservations.read(SEAT))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(UnknownCause.TIMEOUT));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(SHORT.dividedBy(2));
  }

  @Test
  void interruptedCallIsUnknownAndStaysInterrupted() {
    ActorReservations reservations = asking(LONG, Behaviors.ignore());
    Thread.currentThread().interrupt();
    assertThat(reservations.read(SEAT)).isInstanceOf(Unknown.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
