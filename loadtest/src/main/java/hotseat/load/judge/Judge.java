package hotseat.load.judge;

import hotseat.load.history.Evidence;
import hotseat.load.history.Header;
import hotseat.load.history.Operations;
import hotseat.load.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides whether a history is linearizable with respect to the rules of seats, for every operation
 * of it.
 *
 * <p>In general that is a search that explodes with concurrency. Here every answer tells the
 * version it is of, and versions are dense: so the order of the changes is known, and what is left
 * to be shown is (1) that the rules allow this order and give these answers, and (2) that no
 * operation of an earlier version had been asked after one of a later version was told. If no such
 * pair exists, every operation can take effect at the latest question before or within its group,
 * which lies within its own interval; so the history is linearizable if and only if both hold.
 *
 * <p>Memory grows with the versions, not with the operations: what concurrency there is does not
 * matter. Seats do not depend on each other, so they are dealt out to lanes that go at the same
 * time.
 */
public final class Judge {

  // Half as many would keep up with all cores of most machines: to unpack a history takes longer
  // than to judge it. It is the same number everywhere, so that every machine says the same.
  private static final int LANES = 4;

  private final Operations operations;
  private final Evidence evidence;
  private final Offences offences = new Offences();
  private final List<String> doubts = new ArrayList<>();
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
   * @throws RuntimeException if the operations cannot be read; then nothing is said about them
   */
  public static Judgement judge(Operations operations, Evidence evidence) {
    return new Judge(operations, evidence).judge();
  }

  private Judgement judge() {
    FinalReads reads = new FinalReads(evidence, chains, versions, offences);
    new AuditIntake(chains, versions, offences).read(evidence);
    reads.takeIn();
    List<Claims> claims = lanes(() -> new Claims(chains, versions));
    Header header = operations.deal(claims);
    Claims.settleStrays(claims, versions);
    chains.create(header.areas());
    chains.beginUntouched(versions);
    BlackBox blackBox = new BlackBox(chains, versions, doubts);
    blackBox.complete(operations, reads);
    new Unexplained(chains, versions, offences).explain(operations);
    Clocks clocks = Clocks.of(claims, evidence);
    operations.deal(
        lanes(() -> new AnswerCheck(chains, versions, clocks, blackBox::mayBeReused, offences)));
    StaleAnswers stale = new StaleAnswers(chains);
    // What was stored before there was that rule is judged as it was then.
    boolean isTimed = header.canaries() > 0;
    chains.all().parallelStream()
        .forEach(
            chain -> OrderCheck.check(chain, versions, clocks.of(chain), offences, stale, isTimed));
    stale.count(operations, offences);
    chains.all().forEach(this::checkPresence);
    reads.check();
    int all = claims.stream().mapToInt(Claims::operations).sum();
    findDoubts(all, claims.stream().mapToLong(Claims::reversed).sum());
    return judgement(all, Story.of(offences, operations, header.measuredFromNanos()));
  }

  private static <T> List<T> lanes(Supplier<T> lane) {
    return Stream.generate(lane).limit(LANES).toList();
  }

  private Judgement judgement(int seen, List<Offence> told) {
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
    return Judgement.of(seen, seats, all, dark, told, List.copyOf(doubts), offences.planted());
  }

  private long darkVersions(Chain chain) {
    long dark = 0;
    for (long version = 1; version <= chain.lastVersion(); version++) {
      dark += versions.isAcknowledged(chain.row(version)) ? 0 : 1;
    }
    return dark;
  }

  /** A seat is there, or it is not. */
  private void checkPresence(Chain chain) {
    boolean isBoth =
        (chain.thereBy() != Spans.NOBODY || chain.isKnown()) && chain.missingBy() != Spans.NOBODY;
    if (isBoth) {
      offences.add(
          Violation.WRONG_ANSWER,
          chain,
          () -> "a seat that is there is not missing",
          chain.missingBy(),
          chain.thereBy());
    }
  }

  private void findDoubts(int seen, long reversed) {
    if (seen == 0) {
      doubts.add("the history has no operations");
    }
    if (reversed > 0) {
      doubts.add(reversed + " operations were recorded to end before they began");
    }
  }
}
