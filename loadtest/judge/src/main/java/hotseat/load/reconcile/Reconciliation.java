package hotseat.load.reconcile;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Sighting;
import hotseat.load.evidence.FinalRead;
import hotseat.load.evidence.SeatMapRead;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.result.Verdict;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks a trial: all answers must agree with the audit, with every node, and with what a seat may
 * do. First comes the audit of each show, then every operation, then the final reads.
 *
 * <p>It sees each operation once and keeps none. It is not a full judge: for a refusal or a read it
 * checks the version and its tag, not whether the seat was free, held or sold at that moment.
 */
public final class Reconciliation implements Consumer<Operation> {

  /**
   * The result.
   *
   * @param operationsJudged operations on shows that have an audit
   * @param unknownApplied operations that were not acknowledged, and that are in the audit
   * @param missing what is missing for a verdict, in sentences
   * @param planted the planted violations that were found; they are counted nowhere else here
   */
  public record Result(
      long operationsJudged,
      long unknownApplied,
      List<FoundViolation> violations,
      List<String> missing,
      Set<Sighting> planted) {

    public Verdict verdict() {
      if (!violations.isEmpty()) {
        return Verdict.INVALID;
      }
      return missing.isEmpty() ? Verdict.VALID : Verdict.INCONCLUSIVE;
    }

    /** The violations and what is missing, one sentence each. */
    public List<String> reasons() {
      return Stream.concat(violations.stream().map(FoundViolation::sentence), missing.stream())
          .toList();
    }
  }

  private final Changes changes = new Changes();
  private final Trails trails = new Trails();
  private final FoundViolations violations = new FoundViolations();
  private final ChangeTag tags = new ChangeTag();
  private final AuditReader audits = new AuditReader(changes, trails, violations);
  private final MapCheck maps = new MapCheck(changes, trails, violations);
  private final EffectCheck effects = new EffectCheck(changes, violations);
  private final AnswerCheck answers = new AnswerCheck(changes, violations);
  private final ReadCheck reads = new ReadCheck(changes, violations);
  private final Map<String, Long> unaudited = new TreeMap<>();
  private long judged;

  /**
   * Reads a show's audit, which was taken after the run when everything was quiet. If the lines end
   * with an exception, the show counts as one without an audit.
   */
  public void readAudit(String show, Iterator<String> lines) {
    audits.read(show, lines);
  }

  @Override
  public void accept(Operation operation) {
    if (!trails.hasShow(operation.show())) {
      unaudited.merge(operation.show(), 1L, Long::sum);
      return;
    }
    judged += Canaries.isPlanted(operation.show()) ? 0 : 1;
    Optional<Trail> trail = trails.find(operation.show(), operation.seat());
    long ownTag = 0;
    if (operation.kind().isCommand()) {
      ownTag = tags.of(operation.id());
      effects.check(operation, changes.find(ownTag), trail);
    }
    long tag = ownTag;
    operation.forEachAnswer(
        answer -> {
          answers.check(answer, tag, trail);
          answers.checkShown(answer, isMaker(answer));
        });
  }

  private static boolean isMaker(Operation answer) {
    return answer.outcome() == Outcome.ACCEPTED
        && (answer.kind() == Kind.HOLD || answer.kind() == Kind.RESERVE);
  }

  /**
   * Sets the capacities with which the areas were created. What nodes report is checked against
   * them.
   */
  public void create(Map<String, Long> areas) {
    reads.create(areas);
  }

  /** Checks a seat as one node reads it after the run. Without an audit nothing can be compared. */
  public void read(FinalRead read) {
    if (trails.hasShow(read.show())) {
      reads.check(read, trails.find(read.show(), read.seat()));
    }
  }

  /** Checks a seat map that was read during the run. */
  public void readMap(SeatMapRead map) {
    if (trails.hasShow(map.show())) {
      maps.check(map);
    }
  }

  /** To be called once, at the end. */
  public Result result() {
    for (Trail trail : trails.complete()) {
      Staleness.check(trail, changes, violations);
      findPhantoms(trail);
      reads.checkRoom(trail);
      effects.audit(trail);
    }
    effects.checkBalances();
    List<String> missing = new ArrayList<>();
    unaudited.forEach(
        (show, count) ->
            missing.add(
                "the audit of " + show + " is missing; operations left unchecked: " + count));
    return new Result(
        judged, effects.resolved(), violations.all(), List.copyOf(missing), violations.planted());
  }

  private void findPhantoms(Trail trail) {
    for (long version = 1; version <= trail.lastVersion(); version++) {
      int row = trail.row(version);
      boolean isFirst = !changes.isBlank(row) && changes.find(changes.tag(row)) == row;
      if (isFirst && changes.sender(row) == Changes.NO_BUYER) {
        String example =
            trail + ", version " + version + ", made by " + Words.tag(changes.tag(row));
        violations.add(Violation.PHANTOM, trail, () -> example);
      }
    }
  }
}
