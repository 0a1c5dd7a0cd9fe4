package hotseat.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.WrongUsage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubjectTest {

  @Test
  void theTableOfTheJudgeCanBeMadeInParts() {
    List<String> only =
        List.of("benchmark=check", "seats=50", "operations=1000000", "concurrency=8", "cores=2");

    assertThat(Subject.JUDGE.chosen(only)).isEqualTo(only);
    assertThat(Subject.JUDGE.chosen(List.of())).isEmpty();
    assertThat(Subject.HEARTS.chosen(List.of())).isEmpty();
    assertThatThrownBy(() -> Subject.HEARTS.chosen(only)).isInstanceOf(WrongUsage.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"seat=50", "seats", "seats=many", "seats=0", "seats=50,1", "benchmark=hearts"})
  void aCellThatDoesNotExistIsNamed(String wrong) {
    assertThatThrownBy(() -> Subject.JUDGE.chosen(List.of("seats=1", wrong)))
        .isInstanceOf(WrongUsage.class)
        .hasMessageStartingWith("'" + wrong + "' names no cell");
  }

  @Test
  void anUnknownSubjectIsRefusedWithTheNearestName() {
    assertThatThrownBy(() -> Subject.named("juge"))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("judge");
  }
}
