package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.testing.ManualTicker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseReachabilityTest {

  private final ManualTicker ticker = new ManualTicker();
  private final DatabaseReachability elsewhere = new DatabaseReachability(ticker);

  private void passes(int ms) {
    ticker.pass(Duration.ofMillis(ms));
  }

  private void othersAreAnsweredForMs(int ms) {
    for (int passed = 0; passed < ms; passed += 500) {
      elsewhere.there();
      passes(500);
    }
  }

  @Test
  void silenceTowardsAllNodesProvesNothing() {
    passes(60_000);
    assertThat(elsewhere.only()).isFalse();
  }

  @Test
  void otherNodesMustHaveBeenAnsweredForAWhile() {
    othersAreAnsweredForMs(4_500);
    assertThat(elsewhere.only()).isFalse();
    othersAreAnsweredForMs(1_000);
    assertThat(elsewhere.only()).isTrue();
  }

  @Test
  void anAnswerToThisNodeStartsTheCountAgain() {
    othersAreAnsweredForMs(10_000);
    elsewhere.here();
    assertThat(elsewhere.only()).isFalse();
    othersAreAnsweredForMs(4_500);
    assertThat(elsewhere.only()).isFalse();
  }

  /**
   * At first all nodes were answered, then none, and then the others reconnect somewhat earlier.
   */
  @Test
  void aDatabaseOutageForAllNodesRemovesNone() {
    othersAreAnsweredForMs(1_000);
    passes(20_000);
    assertThat(elsewhere.only()).isFalse();
    othersAreAnsweredForMs(4_500);
    assertThat(elsewhere.only()).isFalse();
    elsewhere.here();
    othersAreAnsweredForMs(500);
    assertThat(elsewhere.only()).isFalse();
  }

  @Test
  void anOldReportExpires() {
    othersAreAnsweredForMs(10_000);
    assertThat(elsewhere.only()).isTrue();
    passes(2_001);
    assertThat(elsewhere.only()).isFalse();
  }
}
