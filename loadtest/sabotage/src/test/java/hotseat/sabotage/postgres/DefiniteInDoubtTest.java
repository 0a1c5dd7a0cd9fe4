package hotseat.sabotage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reservations;
import hotseat.model.Command.Reserve;
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

class DefiniteInDoubtTest {

  private static final String BUYER = "buyer-whose-write-breaks";
  private static final RetrySettings PATIENT =
      new RetrySettings(Duration.ofSeconds(20), 100, _ -> 1, 1);

  @Test
  void changeWithALostReplyIsReportedAsNotApplied() {
    TestDatabase server = TestDatabase.fresh();
    try (Relay relay = server.relay();
        BoxOffice direct = BoxOffice.on(server);
        BoxOffice office = BoxOffice.behind(relay, server)) {
      SeatId seat = direct.seat();
      Reservations wrong =
          PostgresBug.DEFINITE_REFUSAL_IN_DOUBT.in(
              office.database(),
              PATIENT,
              Machine.real().ticker(),
              RetryMetrics.in(new SimpleMeterRegistry()));
      relay.loseAnswerTo(BUYER);
      assertThat(wrong.handle(seat, new Reserve(UUID.randomUUID(), BUYER)))
          .isInstanceOf(NotApplied.class);
      assertThat(server.versionsOf(seat)).containsExactly("1");
    }
  }
}
