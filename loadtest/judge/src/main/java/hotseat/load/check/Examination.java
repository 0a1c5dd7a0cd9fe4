package hotseat.load.check;

import hotseat.load.evidence.Evidence;
import hotseat.load.evidence.StoredEvidence;
import hotseat.load.history.StoredHistory;
import hotseat.load.judge.Judge;
import hotseat.load.judge.JudgeResult;
import hotseat.load.reconcile.Reconciliation;
import hotseat.load.result.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two independent checks of one trial.
 *
 * <pre>
 *                    ┌─▶ Judge           knows what a seat may do from the rules that serve the
 *   history, evidence                    buyers, and proves every answer right or wrong
 *                    └─▶ Reconciliation  shares no rule with the systems, and counts
 *
 *   each must find what was planted ({@link hotseat.load.canary.Canaries}), and nothing else
 * </pre>
 */
public final class Examination {

  private final StoredHistory history;
  private final StoredEvidence evidence;

  private Examination(StoredHistory history, StoredEvidence evidence) {
    this.history = history;
    this.evidence = evidence;
  }

  public static Examined of(Path history, StoredEvidence evidence) {
    return new Examination(new StoredHistory(history), evidence).examine();
  }

  /** For a contestant without evidence, or whose evidence is left aside. */
  public static Examined ofBlackBox(Path history) {
    StoredHistory stored = new StoredHistory(history);
    JudgeResult judged = Judge.judge(stored, Evidence.none());
    List<String> blindness =
        Planted.JUDGE_OF_A_BLACK_BOX.missing(stored.header().canaries(), judged.planted());
    return examined(of(judged.verdict()), judged, 0, blindness, List.of());
  }

  private Examined examine() {
    int canaries = history.header().canaries();
    Reconciliation.Result counted = reconcile();
    JudgeResult judged = Judge.judge(history, evidence);
    List<String> blindness =
        Stream.of(
                Planted.RECONCILIATION.missing(canaries, counted.planted()),
                Planted.JUDGE.missing(canaries, judged.planted()))
            .flatMap(List::stream)
            .toList();
    Verdict verdict = counted.verdict().worse(of(judged.verdict()));
    if (!evidence.obstacles().isEmpty()) {
      verdict = verdict.worse(Verdict.INCONCLUSIVE);
    }
    List<String> reasons = new ArrayList<>(counted.reasons());
    reasons.addAll(evidence.obstacles());
    return examined(verdict, judged, counted.unknownApplied(), blindness, reasons);
  }

  private static Examined examined(
      Verdict verdict,
      JudgeResult judged,
      long unknownApplied,
      List<String> blindness,
      List<String> others) {
    List<String> reasons = new ArrayList<>(blindness);
    reasons.addAll(judged.reasons());
    reasons.addAll(others);
    return new Examined(
        blindness.isEmpty() ? verdict : Verdict.VOID,
        judged.operations(),
        unknownApplied,
        List.copyOf(reasons),
        judged);
  }

  private static Verdict of(JudgeResult.Verdict verdict) {
    return switch (verdict) {
      case VALID -> Verdict.VALID;
      case INVALID -> Verdict.INVALID;
      case UNKNOWN -> Verdict.INCONCLUSIVE;
    };
  }

  private Reconciliation.Result reconcile() {
    Reconciliation check = new Reconciliation();
    check.create(history.header().areas());
    evidence.audits(check::readAudit);
    history.read(check);
    evidence.maps(check::readMap);
    evidence.reads(check::read);
    return check.result();
  }
}
