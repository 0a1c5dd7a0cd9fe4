package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

  private final AtomicLong nanoTime = new AtomicLong(-1_000_000_000L);
  private final Elsewhere elsewhere = new Elsewhere(nanoTime::get);

  private void passes(int ms) {
    nanoTime.addAndGet(Duration.ofMillis(ms).toNanos());
  }

  private void othersAreAnsweredForMs(int ms) {
    for (int passed = 0; passed < ms; passed += 500) {
      elsewhere.there();
      passes(500);
    }
  }

  @Test
  void whoHearsNothingKnowsNothing() {
    passes(60_000);
    assertThat(elsewhere.only()).isFalse();
  }

  @Test
  void othersMustHaveBeenAnsweredForAWhile() {
    othersAreAnsweredForMs(4_500);
    assertThat(elsewhere.only()).isFalse();
    othersAreAnsweredForMs(1_000);
    assertThat(elsewhere.only()).isTrue();
  }

  @Test
  void anAnswerHereEndsTheWhole() {
    othersAreAnsweredForMs(10_000);
    elsewhere.here();
    assertThat(elsewhere.only()).isFalse();
    othersAreAnsweredForMs(4_500);
    assertThat(elsewhere.only()).isFalse();
  }

  /** All were answered, nobody was, and the others connect again somewhat earlier. */
  @Test
  void aDatabaseThatIsAwayForEverybodyDrivesNobodyOut() {
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
  void whatWasTrueIsNotTrueForEver() {
    othersAreAnsweredForMs(10_000);
    assertThat(elsewhere.only()).isTrue();
    passes(2_001);
    assertThat(elsewhere.only()).isFalse();
  }
}
