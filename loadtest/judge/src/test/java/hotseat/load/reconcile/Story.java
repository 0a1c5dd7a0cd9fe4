package hotseat.load.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation;
import hotseat.load.judge.Recorded;
import hotseat.load.judge.Script;
import hotseat.load.result.PlainWords;
import hotseat.load.result.Verdict;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.Locale;

/** What the reconciliation says about a {@link Script}, which the judge reads as well. */
final class Story {

  private Story() {}

  static void bad(String story, Violation... anomalies) {
    Reconciliation.Result result = check(story);
    assertThat(result.violations())
        .map(FoundViolation::violation)
        .containsExactlyInAnyOrder(anomalies);
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.reasons()).hasSameSizeAs(anomalies);
    PlainWords.areAllOf(result.reasons());
  }

  static void ok(String story) {
    Reconciliation.Result result = check(story);
    assertThat(result.reasons()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
  }

  /** Here the show always has an audit, if only an empty one. */
  static Reconciliation.Result check(String story) {
    Recorded recorded = Script.recorded(story);
    Reconciliation reconciliation = new Reconciliation();
    reconciliation.readAudit(Recorded.SHOW, recorded.audit().stream().map(Story::json).iterator());
    recorded.operations().forEach(reconciliation);
    recorded.reads().forEach(reconciliation::read);
    return reconciliation.result();
  }

  static List<Operation> operations(String story) {
    return Script.recorded(story).operations();
  }

  private static String json(AuditLine line) {
    String expiry = line.expiresAt().map(end -> ",\"expiresAt\":\"" + end + "\"").orElse("");
    return String.format(
        Locale.ROOT,
        "{\"seat\":\"%s\",\"version\":%d,\"changeTag\":\"%s\",\"kind\":\"%s\",\"at\":\"%s\"%s}",
        line.seat(),
        line.version(),
        ChangeTag.text(line.tag()),
        line.kind(),
        line.at(),
        expiry);
  }
}
