package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.apache.pekko.actor.DeadLetter;
import org.apache.pekko.actor.Dropped;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final TestProbe<ShardingEnvelope<SeatMessage>> seats = Stage.kit().createTestProbe();
  private final TestProbe<Answer> caller = Stage.kit().createTestProbe();
  private final ActorRef<Object> redelivery =
      Stage.kit().spawn(Redelivery.of(seats.getRef(), "node-1", metrics));
  private final ShardingEnvelope<SeatMessage> ask =
      new ShardingEnvelope<>("s1/A-1", new Ask(Optional.empty(), 5_000, caller.getRef()));

  @AfterEach
  void stop() {
    Stage.kit().stop(redelivery);
  }

  /** Until somebody has heard it: the subscription takes a moment. */
  private void publish(Object event, String counter) {
    await()
        .until(
            () -> {
              Stage.kit().system().eventStream().tell(new EventStream.Publish<>(event));
              return metrics.counter(counter).count() > 0;
            });
  }

  private Dropped dropped(Object message) {
    return new Dropped(
        message, "the shard is moving", classic(caller.getRef()), classic(seats.getRef()));
  }

  private DeadLetter deadLetter(Object message) {
    return new DeadLetter(message, classic(caller.getRef()), classic(seats.getRef()));
  }

  private static org.apache.pekko.actor.ActorRef classic(ActorRef<?> typed) {
    return Adapter.toClassic(typed);
  }

  @Test
  void whatWasDroppedIsSentAgain() {
    publish(dropped(ask), "hotseat.actor.redelivered");
    assertThat(seats.receiveMessage()).isEqualTo(ask);
  }

  @Test
  void whatWasDroppedAndWrappedIsSentAgain() {
    publish(deadLetter(dropped(ask)), "hotseat.actor.redelivered");
    assertThat(seats.receiveMessage()).isEqualTo(ask);
  }

  @Test
  void whoseRequestReachedNobodyIsTold() {
    publish(deadLetter(ask), "hotseat.actor.undelivered");
    Answer answer = caller.receiveMessage();
    assertThat(answer.node()).isEqualTo("node-1");
    assertThat(answer.reply())
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.NOT_READY));
  }

  @Test
  void whatIsNoRequestIsLeftAlone() {
    Stage.kit().system().eventStream().tell(new EventStream.Publish<>(dropped("something else")));
    publish(deadLetter(ask), "hotseat.actor.undelivered");
    seats.expectNoMessage();
  }
}
