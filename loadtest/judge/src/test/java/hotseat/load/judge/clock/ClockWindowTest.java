package hotseat.load.judge.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the answers of one second agree on. */
class ClockWindowTest {

  private static final int KEPT = 64;
  private static final int MANY = 16;

  private final ClockWindow window = new ClockWindow();
  private int ordinal;

  @Test
  void theMajorityCounts() {
    add(1, 0, 0);
    add(2, 9, 9);
    window.settle();

    assertThat(window.agrees(9, 9)).isTrue();
    assertThat(window.agrees(0, 0)).isFalse();
  }

  @Test
  void aTieGoesToTheEarlierAnswers() {
    add(2, 0, 0);
    add(2, 9, 9);
    window.settle();

    assertThat(window.agrees(0, 0)).isTrue();
    assertThat(window.agrees(9, 9)).isFalse();
  }

  @Test
  void aWindowAgreesWithTheOverlapOfItsAnswers() {
    add(1, 0, 7);
    add(1, 2, 9);
    add(1, 1, 6);
    window.settle();

    assertThat(window.agrees(0, 1)).isFalse();
    assertThat(window.agrees(0, 2)).isTrue();
    assertThat(window.agrees(6, 9)).isTrue();
    assertThat(window.agrees(7, 9)).isFalse();
    assertThat(window.example()).as("whose range ends first").isEqualTo(2);
  }

  @Test
  void theQuickOutvoteTheSlow() {
    add(KEPT, 10, 12);
    add(KEPT / 2 + 1, 99, 99);
    window.settle();

    assertThat(window.agrees(99, 99)).isTrue();
    assertThat(window.agrees(11, 11)).isFalse();
  }

  @Test
  void anAnswerSlowerThanAllKeptOnesIsDropped() {
    add(31, 10, 10);
    add(32, 0, 0);
    add(1, 99, 99);
    add(1, 10, 12);
    window.settle();

    assertThat(window.agrees(0, 0)).isTrue();
    assertThat(window.agrees(10, 10)).isFalse();
  }

  @Test
  void anAnswerAsQuickAsAllKeptOnesIsDropped() {
    add(32, 0, 0);
    add(31, 10, 10);
    add(1, 99, 99);
    add(1, 10, 10);
    window.settle();

    assertThat(window.agrees(0, 0)).isTrue();
    assertThat(window.agrees(10, 10)).isFalse();
  }

  @Test
  void addingAWindowMergesBoth() {
    ClockWindow other = new ClockWindow();
    other.add(5, 5, 99);
    add(MANY - 1, 5, 5);
    window.addAll(other);

    assertThat(window.isUnanimous()).isTrue();
    other.addAll(window);
    other.settle();
    assertThat(other.example()).isEqualTo(99);
  }

  @Test
  void aDroppedAnswerStillCountsForUnanimity() {
    add(KEPT, 5, 5);
    add(1, 6, 8);

    assertThat(window.isUnanimous()).isFalse();
    ClockWindow other = new ClockWindow();
    other.addAll(window);
    assertThat(other.isUnanimous()).isFalse();
  }

  @Test
  void aStepBackReachesFromTheLatestToTheEarliestTime() {
    add(1, 0, 5);

    assertThat(window.stepBackTo(only(-5, 0))).as("it may have stood").isZero();
    assertThat(window.stepBackTo(only(-5, -1))).isEqualTo(10);
    assertThat(window.stepBackTo(only(6, 7))).isZero();
  }

  private static ClockWindow only(long low, long high) {
    ClockWindow window = new ClockWindow();
    window.add(low, high, 0);
    return window;
  }

  private void add(int count, long low, long high) {
    for (int i = 0; i < count; i++) {
      window.add(low, high, ordinal++);
    }
  }
}
