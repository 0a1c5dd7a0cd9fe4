package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FairTurnsTest {

  private long nowNanos;
  private final Turns turns = new FairTurns(List.of("a", "b", "c"), 5, () -> nowNanos);

  private String next() {
    turns.next();
    return turns.node();
  }

  @Test
  void everyAttemptGoesToTheNextNode() {
    assertThat(turns.node()).isEqualTo("c");
    assertThat(List.of(next(), next(), next(), next())).containsExactly("a", "b", "c", "a");
  }

  @Test
  void aNodeThatFailedIsSkippedForAWhile() {
    turns.failed();
    assertThat(List.of(next(), next(), next())).containsExactly("a", "b", "a");
    nowNanos = Turns.AWAY_NANOS;
    assertThat(List.of(next(), next())).containsExactly("b", "c");
  }

  @Test
  void allNodesAreTriedInTurnIfAllHaveFailed() {
    turns.failed();
    next();
    turns.failed();
    next();
    turns.failed();
    assertThat(List.of(next(), next(), next())).containsExactly("c", "a", "b");
  }
}
