package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TenureTest {

  private static final Duration DOUBT = Duration.ofSeconds(2);
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Tenure tenure = new Tenure(DOUBT);

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }

  @Test
  void firstSeatOfAShardMayStillBeWrittenByTheLastOwner() {
    assertThat(tenure.begin("17", at(0))).isEqualTo(at(2));
  }

  @Test
  void seatsThatWakeUpBesideOthersAreInNoNewDoubt() {
    tenure.begin("17", at(0));
    assertThat(tenure.begin("17", at(60))).isEqualTo(at(2));
    tenure.end("17");
    assertThat(tenure.begin("17", at(90))).isEqualTo(at(2));
  }

  @Test
  void shardWithoutSeatsMayHaveMovedAwayAndBackAgain() {
    tenure.begin("17", at(0));
    tenure.begin("17", at(1));
    tenure.end("17");
    tenure.end("17");
    assertThat(tenure.begin("17", at(60))).isEqualTo(at(62));
  }

  @Test
  void shardsAreInDoubtEachByItself() {
    tenure.begin("17", at(0));
    assertThat(tenure.begin("18", at(60))).isEqualTo(at(62));
  }

  @Test
  void seatThatWasEndedDuringItsWritePutsTheNextOnesInDoubt() {
    tenure.begin("17", at(0));
    tenure.begin("17", at(1));
    tenure.breakOff("17", at(60));
    assertThat(tenure.begin("17", at(61))).isEqualTo(at(62));
  }

  @Test
  void doubtIsLongerThanAWriteMayTakeEffect() {
    Instant until = Tenure.after(Duration.ofSeconds(2)).begin("17", at(0));
    assertThat(until).isAfter(at(2));
  }
}
