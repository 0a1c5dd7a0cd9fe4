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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final TestProbe<ShardingEnvelope<SeatMessage>> seats = Kit.KIT.createTestProbe();
  private final TestProbe<Answer> caller = Kit.KIT.createTestProbe();
  private final ActorRef<Object> redelivery =
      Kit.KIT.spawn(Redelivery.of(seats.getRef(), "node-1", metrics));
  private final Ask first = new Ask(Optional.empty(), 5_000, caller.getRef(), Optional.empty());
  private final ShardingEnvelope<SeatMessage> ask = envelope(first);
  private final ShardingEnvelope<SeatMessage> again = envelope(first.sentAgain());

  /** The subscription takes a moment. */
  @BeforeEach
  void awaitSubscription() {
    ActorRef<Answer> anyClient = Kit.KIT.<Answer>createTestProbe().getRef();
    Ask knock = new Ask(Optional.empty(), 5_000, anyClient, Optional.empty());
    await()
        .until(
            () -> {
              publish(deadLetter(envelope(knock)));
              return metrics.counter("hotseat.actor.undelivered").count() > 0;
            });
  }

  @AfterEach
  void stop() {
    Kit.KIT.stop(redelivery);
  }

  private static ShardingEnvelope<SeatMessage> envelope(Ask ask) {
    return new ShardingEnvelope<>("s1/A-1", ask);
  }

  private static void publish(Object event) {
    Kit.KIT.system().eventStream().tell(new EventStream.Publish<>(event));
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
  void droppedRequestIsSentAgain() {
    publish(dropped(ask));
    assertThat(seats.receiveMessage()).isEqualTo(again);
  }

  @Test
  void droppedAndWrappedRequestIsSentAgain() {
    publish(deadLetter(dropped(ask)));
    assertThat(seats.receiveMessage()).isEqualTo(again);
  }

  @Test
  void undeliveredRequestIsAnsweredWithNotReady() {
    publish(deadLetter(ask));
    Answer answer = caller.receiveMessage();
    assertThat(answer.node()).isEqualTo("node-1");
    assertThat(answer.reply())
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.NOT_READY));
  }

  @Test
  void otherDroppedMessagesAreIgnored() {
    publish(dropped("something else"));
    publish(dropped(ask));
    assertThat(seats.receiveMessage()).isEqualTo(again);
  }
}
