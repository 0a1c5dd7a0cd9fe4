package hotseat.actor;

import static org.awaitility.Awaitility.await;

import hotseat.api.Terms;
import hotseat.model.Command.Hold;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A seat whose owner reaches the database through a relay that can break its writes. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SeatBehindRelay {

  // Only the write carries the buyer's name, so the relay can recognize it.
  static final String BUYER = "buyer-whose-write-breaks";

  static final Duration WRITE_TERM = Terms.WRITE;

  final TestDatabase server = TestDatabase.withMovableClock();
  final BoxOffice direct = BoxOffice.on(server);
  Hold hold;
  Relay relay;
  BoxOffice office;
  Stage stage;
  SeatId id;
  ActorRef<SeatMessage> seat;

  @BeforeEach
  void open() {
    hold = new Hold(UUID.randomUUID(), BUYER, BoxOffice.TTL);
    relay = server.relay();
    office = BoxOffice.behind(relay, server);
    Duration distrust = Duration.ofMillis(200);
    stage = new Stage(office, new GuardSettings(Stage.LONG, WRITE_TERM, distrust, Stage.LONG));
    id = direct.seat();
    seat = stage.rememberingOwner(id);
  }

  @AfterEach
  void close() {
    stage.close();
    office.close();
    relay.close();
  }

  @AfterAll
  void closeDirect() {
    direct.close();
  }

  static void deliver(Relay.Doom late) {
    late.deliver();
    await().until(late::isAnswered);
  }
}
