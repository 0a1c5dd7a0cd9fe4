package hotseat.actor;

import hotseat.api.Ticker;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.pubsub.Topic;

/** News between the members of the cluster: each publishes that the database has answered it. */
final class DatabaseNews implements Heartbeat.News {

  private static final String NAME = "database-answers";

  private final String node;
  private final DatabaseReachability reachability;
  private final ActorRef<Topic.Command<String>> topic;

  DatabaseNews(ActorSystem<?> system, String node, Ticker ticker) {
    this.node = node;
    this.reachability = new DatabaseReachability(ticker);
    this.topic = system.systemActorOf(Topic.create(String.class, NAME), NAME, Props.empty());
    ActorRef<String> listener =
        system.systemActorOf(
            Behaviors.receiveMessage(
                answered -> {
                  onAnswered(answered);
                  return Behaviors.same();
                }),
            NAME + "-listener",
            Props.empty());
    topic.tell(Topic.subscribe(listener));
  }

  private void onAnswered(String answered) {
    if (!answered.equals(node)) {
      reachability.there();
    }
  }

  @Override
  public void answersHere() {
    reachability.here();
    topic.tell(Topic.publish(node));
  }

  @Override
  public boolean answersOnlyElsewhere() {
    return reachability.only();
  }
}
