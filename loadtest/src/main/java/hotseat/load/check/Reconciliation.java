package hotseat.load.check;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Sighting;
import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.FinalRead;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.history.SeatMapRead;
import hotseat.load.report.Verdict;
import hotseat.load.table.Trail;
import hotseat.load.violation.Violation;
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
      List<Finding> findings,
      List<String> missing,
      Set<Sighting> planted) {

    public Verdict verdict() {
      if (!findings.isEmpty()) {
        return Verdict.INVALID;
      }
      return missing.isEmpty() ? Verdict.VALID : Verdict.INCONCLUSIVE;
    }

    /** The findings and what is missing, one sentence each. */
    public List<String> reasons() {
      return Stream.concat(findings.stream().map(Finding::sentence), missing.stream()).toList();
    }
  }

  private static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";

  private final Changes changes = new Changes();
  private final Trails trails = new Trails();
  private final Findings findings = new Findings();
  private final Map<String, Balance> balances = new TreeMap<>();
  private final ChangeTag tags = new ChangeTag();
  private final AuditReader audits = new AuditReader(changes, trails, findings);
  private final MapCheck maps = new MapCheck(changes, trails, findings);
  private final AnswerCheck answers = new AnswerCheck(changes, findings);
  private final ReadCheck reads = new ReadCheck(changes, findings);
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
      checkEffect(operation, changes.find(ownTag), trail);
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

  /** Checks what the key did, whatever the answers say. */
  private void checkEffect(Operation operation, int row, Optional<Trail> trail) {
    Balance balance = balance(operation.show());
    if (operation.outcome() == Outcome.ACCEPTED && !isReplay(operation, row)) {
      balance.acknowledge(operation.buyer());
    }
    if (row == Changes.NO_ROW) {
      return;
    }
    balance.makeRoom(operation.buyer());
    if (changes.sender(row) == Changes.NO_BUYER
        && operation.attempts() instanceof Listed(var all)) {
      RepetitionCheck.check(operation, all, findings);
    }
    changes.setSender(row, operation.buyer());
    if (operation.outcome() != Outcome.ACCEPTED) {
      checkEffectOfUnaccepted(operation, row, trail);
    }
  }

  private Balance balance(String show) {
    return balances.computeIfAbsent(show, _ -> new Balance());
  }

  /** A key that is sent again makes no second change. */
  private boolean isReplay(Operation operation, int row) {
    return row != Changes.NO_ROW && changes.maker(row) == operation.buyer();
  }

  /**
   * A command that was refused after several attempts may still have its effect: the first attempt
   * may have arrived after the one that was refused.
   */
  private void checkEffectOfUnaccepted(Operation operation, int row, Optional<Trail> trail) {
    if (operation.code().equals(KEY_REUSED)) {
      // The answer itself says that another command had this key. That one is checked on its own.
      return;
    }
    if (isSure(operation)) {
      findings.add(
          Violation.FALSE_REFUSAL,
          operation,
          () -> Words.answered(operation) + ", but its key made " + made(row));
    } else {
      balance(operation.show()).resolve(operation.buyer());
    }
    boolean isWhatWasAsked =
        trail.filter(it -> it.hasRow(row)).isPresent() && changes.is(row, operation.kind());
    if (!isWhatWasAsked) {
      findings.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.asked(operation) + ", but its key made something else: " + made(row));
    }
  }

  /** Without a list of attempts, one before the last may have an unknown outcome. */
  private static boolean isSure(Operation operation) {
    return switch (operation.outcome()) {
      case NOT_APPLIED -> true;
      case OBSERVED -> !(operation.attempts() instanceof Counted(int count)) || count == 1;
      case ACCEPTED, UNKNOWN -> false;
    };
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

  private String made(int row) {
    return changes.kind(row) + ", " + Words.tag(changes.tag(row));
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
      Staleness.check(trail, changes, findings);
      findPhantoms(trail);
      reads.checkRoom(trail);
      balance(trail.show()).audit(trail, changes);
    }
    balances.forEach((show, balance) -> balance.check(show, findings));
    List<String> missing = new ArrayList<>();
    unaudited.forEach(
        (show, count) ->
            missing.add(
                "the audit of " + show + " is missing; operations left unchecked: " + count));
    return new Result(judged, resolved(), findings.all(), List.copyOf(missing), findings.planted());
  }

  private long resolved() {
    return balances.entrySet().stream()
        .filter(balance -> !Canaries.isPlanted(balance.getKey()))
        .mapToLong(balance -> balance.getValue().resolved())
        .sum();
  }

  private void findPhantoms(Trail trail) {
    for (long version = 1; version <= trail.lastVersion(); version++) {
      int row = trail.row(version);
      boolean isFirst = !changes.isBlank(row) && changes.find(changes.tag(row)) == row;
      if (isFirst && changes.sender(row) == Changes.NO_BUYER) {
        String example =
            trail + ", version " + version + ", made by " + Words.tag(changes.tag(row));
        findings.add(Violation.PHANTOM, trail, () -> example);
      }
    }
  }
}
