package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoyalTurnsTest {

  private long nowNanos;
  private final Turns turns = new LoyalTurns(List.of("a", "b", "c"), 4, () -> nowNanos);

  private String next() {
    turns.next();
    return turns.node();
  }

  @Test
  void aBuyerStaysWithANodeThatAnswers() {
    assertThat(List.of(next(), next(), next())).containsExactly("b", "b", "b");
  }

  @Test
  void aBuyerMovesToTheNextNodeAfterAFailure() {
    turns.failed();
    assertThat(next()).isEqualTo("c");
    turns.failed();
    assertThat(next()).isEqualTo("a");
    turns.failed();
    assertThat(next()).as("its own again, when no node answers").isEqualTo("b");
  }

  @Test
  void afterAWhileItsOwnNodeIsTriedAgain() {
    turns.failed();
    nowNanos = Turns.AWAY_NANOS;
    assertThat(next()).isEqualTo("c");
    nowNanos++;
    assertThat(next()).isEqualTo("b");
  }
}
