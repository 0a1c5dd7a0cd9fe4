package hotseat.sabotage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Reply.Decided;
import hotseat.api.Reservations;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.postgres.RetryMetrics;
import hotseat.postgres.RetrySettings;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewKeyRetriesTest {

  private static final String BUYER = "buyer-whose-write-breaks";
  private static final RetrySettings PATIENT =
      new RetrySettings(Duration.ofSeconds(20), 100, _ -> 1, 1);

  @Test
  void lostReplyLeadsToASecondEffectUnderAnotherKey() {
    TestDatabase server = TestDatabase.fresh();
    try (Relay relay = server.relay();
        BoxOffice direct = BoxOffice.on(server);
        BoxOffice office = BoxOffice.behind(relay, server)) {
      SeatId floor = new SeatId(direct.show(), "FLOOR");
      Reservations retries =
          PostgresBug.NEW_KEY_AFTER_UNKNOWN_COMMIT.in(
              office.database(),
              PATIENT,
              Machine.real().ticker(),
              RetryMetrics.in(new SimpleMeterRegistry()));
      relay.loseAnswerTo(BUYER);
      Reserve reserve = new Reserve(UUID.randomUUID(), BUYER);
      Decided decided = (Decided) retries.handle(floor, reserve);
      assertThat(decided.decision())
          .isInstanceOfSatisfying(
              Accepted.class,
              accepted -> assertThat(accepted.change().key()).isNotEqualTo(reserve.key()));
      assertThat(server.versionsOf(floor)).containsExactly("1", "2");
    }
  }
}
