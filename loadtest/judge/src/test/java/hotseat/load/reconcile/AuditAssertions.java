package hotseat.load.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Violation;
import java.util.List;

/** What an audit says by itself, line by line: {@code seat version KIND key at [until]}. */
final class AuditAssertions {

  private AuditAssertions() {}

  static void bad(String audit, Violation violation) {
    assertThat(read(audit.lines().map(AuditLineTest::json).toList()))
        .map(FoundViolation::violation)
        .containsExactly(violation);
  }

  static void ok(String audit) {
    assertThat(read(audit.lines().map(AuditLineTest::json).toList())).isEmpty();
  }

  static List<FoundViolation> read(List<String> lines) {
    FoundViolations violations = new FoundViolations();
    new AuditReader(new Changes(), new Trails(), violations).read("s1", lines.iterator());
    return violations.all();
  }
}
