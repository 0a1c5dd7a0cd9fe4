package hotseat.load.judge;

import hotseat.load.evidence.Evidence;
import hotseat.load.history.Header;
import hotseat.load.history.Operations;
import hotseat.load.result.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides whether a history is linearizable with respect to the rules of seats, by checking every
 * operation.
 *
 * <p>In general that takes a search that explodes with concurrency. Here every answer carries its
 * version, and versions are dense, so the order of the changes is known. Two things are left to
 * show: (1) the rules allow this order and give these answers, and (2) no operation was invoked
 * after an operation of a later group of {@link OrderCheck} had completed. If (2) holds, each
 * operation can take effect at its own invocation or at the latest invocation in any earlier group,
 * whichever is later. These moments never decrease from one group to the next, and each lies within
 * its operation's interval. So the history is linearizable if and only if both hold.
 *
 * <p>Memory grows with the versions, not with the operations, whatever the concurrency. Seats are
 * independent of each other, so they are dealt out to lanes that run in parallel.
 */
public final class Judge {

  // Half as many would keep up with all cores of most machines, because unpacking a history takes
  // longer than judging it. The number is the same everywhere, so that every machine gives the same
  // result.
  private static final int LANES = 4;

  private final Operations operations;
  private final Evidence evidence;
  private final FoundViolations violations = new FoundViolations();
  private final List<String> missing = new ArrayList<>();
  private final Versions versions = new Versions();
  private final Chains chains;

  private Judge(Operations operations, Evidence evidence) {
    this.operations = operations;
    this.evidence = evidence;
    this.chains = new Chains(evidence.shows());
  }

  /**
   * Judges a whole history.
   *
   * @throws RuntimeException if the operations cannot be read; then there is no judgeResult
   */
  public static JudgeResult judge(Operations operations, Evidence evidence) {
    return new Judge(operations, evidence).judge();
  }

  private JudgeResult judge() {
    FinalReads reads = new FinalReads(evidence, chains, versions, violations);
    new AuditIntake(chains, versions, violations).read(evidence);
    reads.takeIn();
    List<Claims> claims = lanes(() -> new Claims(chains, versions));
    Header header = operations.deal(claims);
    Claims.settleStrays(claims, versions);
    chains.create(header.areas());
    chains.beginUntouched(versions);
    BlackBox blackBox = new BlackBox(chains, versions, missing);
    blackBox.complete(operations, reads);
    new Unexplained(chains, versions, violations).explain(operations);
    Clocks clocks = Clocks.of(claims, evidence);
    operations.deal(
        lanes(() -> new AnswerCheck(chains, versions, clocks, blackBox::mayBeReused, violations)));
    StaleAnswers stale = new StaleAnswers(chains);
    // Histories from before the rule on lifetimes are judged without it, as they were then.
    boolean isTimed = header.canaries() > 0;
    chains.all().parallelStream()
        .forEach(
            chain ->
                OrderCheck.check(chain, versions, clocks.of(chain), violations, stale, isTimed));
    stale.count(operations, violations);
    chains.all().forEach(this::checkPresence);
    reads.check();
    int all = claims.stream().mapToInt(Claims::operations).sum();
    noteWhatIsMissing(all, claims.stream().mapToLong(Claims::reversed).sum());
    return judgeResult(all, Story.of(violations, operations, header.measuredFromNanos()));
  }

  private static <T> List<T> lanes(Supplier<T> lane) {
    return Stream.generate(lane).limit(LANES).toList();
  }

  private JudgeResult judgeResult(int seen, List<FoundViolation> described) {
    long all = 0;
    long dark = 0;
    int seats = 0;
    for (Chain chain : chains.all()) {
      if (!chain.isPlanted()) {
        seats++;
        all += chain.lastVersion();
        dark += darkVersions(chain);
      }
    }
    return JudgeResult.of(
        seen, seats, all, dark, described, List.copyOf(missing), violations.planted());
  }

  private long darkVersions(Chain chain) {
    long dark = 0;
    for (long version = 1; version <= chain.lastVersion(); version++) {
      dark += versions.isAcknowledged(chain.row(version)) ? 0 : 1;
    }
    return dark;
  }

  /** A seat cannot exist for one operation and be missing for another. */
  private void checkPresence(Chain chain) {
    boolean isBoth =
        (chain.thereBy() != Spans.NO_OPERATION || chain.isKnown())
            && chain.missingBy() != Spans.NO_OPERATION;
    if (isBoth) {
      violations.add(
          Violation.WRONG_ANSWER,
          chain,
          () -> "a seat cannot exist and be missing",
          chain.missingBy(),
          chain.thereBy());
    }
  }

  private void noteWhatIsMissing(int seen, long reversed) {
    if (seen == 0) {
      missing.add("the history has no operations");
    }
    if (reversed > 0) {
      missing.add(reversed + " operations completed before they were invoked");
    }
  }
}
