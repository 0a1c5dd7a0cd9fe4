package hotseat.load.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.evidence.FinalRead;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nodes read at the end, compared with the audit and with what was created. */
class ReadCheckTest {

  private final Reconciliation check = new Reconciliation();

  @ParameterizedTest
  @CsvSource({
    "RESERVE, SOLD, true",
    "RESERVE, AVAILABLE, false",
    "HOLD, HELD, true",
    "HOLD, AVAILABLE, true",
    "HOLD, SOLD, false",
  })
  void theLastChangeDeterminesTheStatusOfTheSeat(String kind, String status, boolean isRight) {
    check.readAudit("s", List.of(line("A-1", 1, kind)).iterator());
    check.read(read("A-1", OptionalLong.empty(), status));

    assertThat(disagrees()).isEqualTo(!isRight);
  }

  @Test
  void theCapacityIsTheCreatedOneEvenIfNodesReportAnother() {
    check.create(Map.of("FLOOR", 1L));
    check.readAudit(
        "s", List.of(line("FLOOR", 1, "RESERVE"), line("FLOOR", 2, "RESERVE")).iterator());
    check.read(new FinalRead(0, "s", "FLOOR", 2, OptionalLong.of(2), OptionalLong.of(5)));

    assertThat(check.result().violations())
        .map(FoundViolation::violation)
        .contains(Violation.OVERSOLD, Violation.NODES_DISAGREE);
  }

  @Test
  void anAreaWithRoomIsValid() {
    check.create(Map.of("FLOOR", 2L));
    check.readAudit("s", List.of(line("FLOOR", 1, "RESERVE")).iterator());
    check.read(new FinalRead(0, "s", "FLOOR", 1, OptionalLong.of(1), OptionalLong.of(2)));

    assertThat(check.result().violations())
        .map(FoundViolation::violation)
        .doesNotContain(Violation.OVERSOLD, Violation.NODES_DISAGREE);
  }

  private boolean disagrees() {
    return check.result().violations().stream()
        .anyMatch(violation -> violation.violation() == Violation.NODES_DISAGREE);
  }

  private static FinalRead read(String seat, OptionalLong sold, String status) {
    return new FinalRead(
        0, "s", seat, 1, sold, OptionalLong.empty(), Optional.empty(), Optional.of(status));
  }

  private static String line(String seat, long version, String kind) {
    String until = kind.equals("HOLD") ? " until 20" : "";
    return AuditLineTest.json("%s %d %s %d 10%s".formatted(seat, version, kind, version, until));
  }
}
