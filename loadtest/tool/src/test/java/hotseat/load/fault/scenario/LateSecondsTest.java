package hotseat.load.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LateSecondsTest {

  @Test
  void waitingForOverASecondIsLate() {
    long began = -7;
    LateSeconds late = new LateSeconds(began);
    late.waited(began, began + 900_000_000L);
    assertThat(late.count()).isZero();
    late.waited(began, began + 3_500_000_000L);
    assertThat(late.count()).as("the second, the third and the fourth").isEqualTo(3);
    late.refused(began + 2_000_000_000L);
    assertThat(late.count()).isEqualTo(3);
  }
}
