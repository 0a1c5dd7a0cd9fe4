package hotseat.actor;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;

/** The actor system of all tests that need no cluster. */
final class Kit {

  private static final Config CONFIG =
      ConfigFactory.parseString(
              """
              pekko.actor.provider = local
              pekko.loglevel = OFF
              # The event ends the wait; a long limit costs nothing.
              pekko.actor.testkit.typed.single-expect-default = 90s
              """)
          .withFallback(ConfigFactory.load());

  static final ActorTestKit KIT = ActorTestKit.create("stage", CONFIG);

  private Kit() {}
}
