package hotseat.sabotage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bug that silently takes no effect any more would make the checker look better than it is. */
class RehearsalTest {

  private static final String WRITE = "UPDATE seat s";

  @ParameterizedTest
  @EnumSource(SqlBug.class)
  void everyBugFindsItsFragments(SqlBug bug) {
    Rehearsal.demand(bug.rewrites(), Rehearsal::playSeats);
  }

  /**
   * A single change, several changes of one seat, and many seats are three texts of the same
   * statement.
   */
  @ParameterizedTest
  @EnumSource(SqlBug.class)
  void bugInTheWritingStatementAffectsAllItsForms(SqlBug bug) {
    List<String> writes =
        Rehearsal.statements(Rehearsal::playSeats).stream()
            .filter(sql -> sql.contains(WRITE))
            .distinct()
            .toList();
    assertThat(writes).hasSize(3);
    for (Rewrite rewrite : bug.rewrites()) {
      assertThat(writes.stream().filter(rewrite::finds).count()).isIn(0L, 3L);
    }
  }

  @Test
  void bugThatFindsNothingIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Rehearsal.demand(
                    List.of(Rewrite.without("AND s.version = 17")), Rehearsal::playSeats))
        .withMessageContaining("AND s.version = 17");
  }

  @Test
  void fragmentIsReplacedWhereverItOccurs() {
    assertThat(Rewrite.of("a", "b").apply("a, c, a")).isEqualTo("b, c, b");
    assertThat(Rewrite.from("c", "d").apply("a, c, a")).isEqualTo("a, d");
    assertThat(Rewrite.from("x", "d").apply("a, c, a")).isEqualTo("a, c, a");
  }
}
