package hotseat.load.judge;

import hotseat.load.history.Evidence;
import hotseat.load.history.Header;
import hotseat.load.history.Operations;
import java.util.ArrayList;
import java.util.List;

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
 * matter.
 */
public final class Judge {

  private final Operations operations;
  private final Evidence evidence;
  private final Offences offences = new Offences();
  private final List<String> doubts = new ArrayList<>();
  private final Versions versions = new Versions();
  private final Chains chains;
  private final Clock clock;

  private Judge(Operations operations, Evidence evidence) {
    this.operations = operations;
    this.evidence = evidence;
    this.chains = new Chains(evidence.shows(), versions);
    this.clock = new Clock(evidence.clockDoubt());
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
    FinalReads reads = new FinalReads(evidence, chains, offences);
    new AuditIntake(chains, versions, offences).read(evidence);
    reads.takeIn();
    Claims claims = new Claims(chains, versions, clock);
    Header header = operations.read(claims);
    clock.settle();
    new BlackBox(chains, versions, doubts).complete(operations, reads);
    new Unexplained(chains, versions, offences).explain(operations);
    AnswerCheck answers = new AnswerCheck(chains, versions, clock, offences);
    operations.read(answers);
    OrderCheck order = new OrderCheck(versions, offences);
    chains.all().forEach(order::check);
    chains.all().forEach(this::checkPresence);
    reads.check();
    findDoubts(claims);
    return judgement(claims, new Story(header.measuredFromNanos()));
  }

  private Judgement judgement(Claims claims, Story story) {
    List<Offence> told = story.of(offences, operations);
    long all = 0;
    long dark = 0;
    for (Chain chain : chains.all()) {
      all += chain.lastVersion();
      dark += darkVersions(chain);
    }
    int seats = chains.all().size();
    return Judgement.of(claims.operations(), seats, all, dark, told, List.copyOf(doubts));
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
    boolean isBoth = chain.thereBy() != Spans.NOBODY && chain.missingBy() != Spans.NOBODY;
    if (isBoth) {
      offences.add(
          Violation.WRONG_ANSWER,
          chain,
          () -> "a seat that is there is not missing",
          chain.missingBy(),
          chain.thereBy());
    }
  }

  private void findDoubts(Claims claims) {
    if (claims.operations() == 0) {
      doubts.add("the history has no operations");
    }
    if (claims.reversed() > 0) {
      doubts.add(claims.reversed() + " operations were recorded to end before they began");
    }
  }
}
