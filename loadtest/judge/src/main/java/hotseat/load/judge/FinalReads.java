package hotseat.load.judge;

import hotseat.load.evidence.Evidence;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.ChangeTag;
import hotseat.load.result.Violation;
import hotseat.model.Seat;
import hotseat.model.Seat.Status;
import java.util.Optional;

/** The reads through every node after the load, when everything is quiet. */
final class FinalReads {

  private final Evidence evidence;
  private final Chains chains;
  private final Versions versions;
  private final FoundViolations violations;
  private final Model model;

  FinalReads(Evidence evidence, Chains chains, Versions versions, FoundViolations violations) {
    this.evidence = evidence;
    this.chains = chains;
    this.versions = versions;
    this.violations = violations;
    this.model = new Model(versions);
  }

  /** Takes capacities from the reads, and versions that no answer showed. */
  void takeIn() {
    evidence.reads(
        read -> {
          Chain chain = chains.of(read.show(), read.seat());
          read.capacity().ifPresent(chain::hasRoomFor);
          chain.reported(read.version());
          chain.wasRead();
        });
  }

  /** Without an audit, a version that a node read counts as much as one in an answer. */
  void reach() {
    evidence.reads(read -> chains.of(read.show(), read.seat()).reach(read.version()));
  }

  void check() {
    evidence.reads(read -> check(read, chains.of(read.show(), read.seat())));
  }

  private void check(FinalRead read, Chain chain) {
    long last = chain.lastVersion();
    boolean isLast = read.version() == last && read.sold().orElse(last) == last;
    if (!isLast) {
      violations.add(
          Violation.NODES_DISAGREE,
          chain,
          () ->
              "node " + read.node() + " reads " + text(read) + ", but the last version is " + last);
    }
    if (isLast && isOfAnother(read, chain.row(last))) {
      violations.add(
          Violation.NODES_DISAGREE,
          chain,
          () ->
              "node "
                  + read.node()
                  + " names "
                  + Words.tag(read.changeTag().orElse(""))
                  + ", but the version was made by "
                  + versions.text(chain.row(last)),
          versions.maker(chain.row(last)));
    }
    if (isLast && !chain.isPlanted() && isInAnotherState(read, chain)) {
      violations.add(
          Violation.NODES_DISAGREE,
          chain,
          () ->
              "node "
                  + read.node()
                  + " reads "
                  + read.seatStatus().orElse("")
                  + ", but the seat is at "
                  + model.seat(chain, last).map(Words::seat).orElse("unknown"),
          versions.maker(chain.row(last)));
    }
    if (read.capacity().isPresent() && read.capacity().getAsLong() != chain.capacity()) {
      violations.add(
          Violation.NODES_DISAGREE,
          chain,
          () ->
              "node "
                  + read.node()
                  + " reads a capacity of "
                  + read.capacity().getAsLong()
                  + ", but the capacity is "
                  + chain.capacity());
    }
  }

  /** The time of the read is not known, so a hold may have expired by then. */
  private boolean isInAnotherState(FinalRead read, Chain chain) {
    Optional<Seat> seat = model.seat(chain, chain.lastVersion());
    if (read.seatStatus().isEmpty() || seat.isEmpty()) {
      return false;
    }
    Status status = seat.get().statusAt(seat.get().changedAt());
    String shown = read.seatStatus().get();
    return !shown.equals(status.name())
        && !(status == Status.HELD && shown.equals(Status.AVAILABLE.name()));
  }

  /**
   * The version can be right and the change wrong, on a node that takes a failed write for
   * committed.
   */
  private boolean isOfAnother(FinalRead read, int row) {
    return versions.hasTag(row)
        && read.changeTag().filter(tag -> !ChangeTag.is(tag, versions.tag(row))).isPresent();
  }

  private static String text(FinalRead read) {
    String sold = read.sold().isPresent() ? " with " + read.sold().getAsLong() + " sold" : "";
    return "version " + read.version() + sold;
  }
}
