package hotseat.load.fault;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The traces that faults leave. */
final class Proofs {

  private static final String UNREACHABLE = "hotseat_actor_unreachable_total";
  private static final String REDELIVERED = "hotseat_actor_redelivered_total";
  private static final String FENCED = "hotseat_actor_fenced_total";

  // What the server writes when it has found that nobody has shut it down.
  private static final String RECOVERY = "automatic recovery in progress";

  static final String ENDED = "nodes that ended by themselves";

  private static final int SECOND_MS = 1_000;

  private Proofs() {}

  /** Hot seats got another owner while buyers wanted them. */
  static Evidence seatsMovedInDemand(Observed observed) {
    List<SeatTrace> concerned = observed.concerned();
    long moved =
        concerned.stream()
            .filter(seat -> observed.movedMs(seat).stream().anyMatch(seat::isInDemand))
            .count();
    return new Evidence(
        "hot seats that moved while they were asked for",
        moved + " of " + concerned.size(),
        moved > 0);
  }

  static Evidence everyNodeWasAway(Observed observed) {
    Tally tally = observed.tally();
    long away =
        IntStream.range(0, tally.nodes())
            .filter(node -> tally.answers(node, 0, observed.brokenMs()) > 0)
            .filter(node -> hasSilentSecond(observed, node))
            .count();
    return new Evidence(
        "nodes that were away in turn", away + " of " + tally.nodes(), away == tally.nodes());
  }

  private static boolean hasSilentSecond(Observed observed, int node) {
    int length = observed.tally().clock().lengthMs();
    return IntStream.iterate(observed.brokenMs(), ms -> ms + SECOND_MS < length, ms -> ms + 100)
        .anyMatch(ms -> observed.tally().answers(node, ms, ms + SECOND_MS) == 0);
  }

  /** Commands whose answer did not come, and that were sent again under the same key. */
  static Evidence askedAgain(Observed observed) {
    return Evidence.count("commands asked again", observed.tally().repeated());
  }

  static Evidence askedAgainOrRefused(Observed observed) {
    Tally tally = observed.tally();
    return Evidence.count(
        "commands asked again or not applied", tally.repeated() + tally.notApplied());
  }

  /** Says how many had taken effect although nobody had been told so; there may be none. */
  static Evidence inDoubtAndApplied(Observed observed) {
    long applied = observed.tally().replayed() + observed.examined().unknownApplied();
    return Evidence.figure("in doubt at first, and found applied", Long.toString(applied));
  }

  static Evidence coordinatorMoved(Observed observed) {
    List<String> oldest = observed.watch().oldest();
    return new Evidence("oldest members", String.join(", ", oldest), oldest.size() > 1);
  }

  /** Seats of other nodes are owned by nodes that live: they must not have noticed much. */
  static Evidence othersKeptServing(Observed observed) {
    List<SeatTrace> others =
        observed.tally().hotSeats().stream()
            .map(observed.tally()::trace)
            .filter(seat -> !observed.concerned().contains(seat))
            .toList();
    OptionalInt longest =
        others.stream().mapToInt(seat -> seat.longestGap(observed.brokenMs()).ms()).max();
    return Evidence.figure(
        "longest pause of the " + others.size() + " other hot seats",
        longest.isPresent() ? longest.getAsInt() + " ms" : "there are none");
  }

  /**
   * Until everything was whole again it answered for seats that others had answered for by then.
   */
  static Evidence sleeperWasAsked(Observed observed) {
    int sleeper = observed.journal().concerned().orElseThrow();
    List<SeatTrace> concerned = observed.concerned();
    long asked =
        concerned.stream().filter(seat -> wasAskedAfterwards(observed, seat, sleeper)).count();
    return new Evidence(
        "hot seats that the sleeper was asked for when others owned them",
        asked + " of " + concerned.size(),
        asked > 0);
  }

  private static boolean wasAskedAfterwards(Observed observed, SeatTrace seat, int sleeper) {
    OptionalInt taken = seat.takenFrom(sleeper, observed.brokenMs());
    return taken.isPresent() && seat.wasAnsweredBy(sleeper, taken.getAsInt(), observed.healedMs());
  }

  static Evidence sleeperWasSilent(Observed observed) {
    return nodeFellSilent(observed);
  }

  /** While it was broken, nobody heard of the node that the scenario is about. */
  static Evidence nodeFellSilent(Observed observed) {
    int node = observed.journal().concerned().orElseThrow();
    boolean isSilent = hasSilentSecond(observed, node);
    return new Evidence(
        "the node answered nobody", isSilent ? "for a second at least" : "not seen", isSilent);
  }

  static Evidence fencedWrites(Observed observed) {
    return Evidence.count("fenced writes", observed.watch().count(FENCED));
  }

  /** Nothing can have come through while a node was parted from others. */
  static Evidence parted(Observed observed) {
    return Parting.of(observed.wires()).trace();
  }

  /** Whoever is out has to notice that by itself. */
  static Evidence ended(Observed observed) {
    return Evidence.count(ENDED, observed.journal().told(ENDED));
  }

  static Evidence unreachable(Observed observed) {
    return Evidence.count("times a node was unreachable", observed.watch().count(UNREACHABLE));
  }

  /** Requests that had reached the old owner of a shard that was moving, undecided. */
  static Evidence requestsRedelivered(Observed observed) {
    return Evidence.count(
        "requests sent after a shard that had moved", observed.watch().count(REDELIVERED));
  }

  /** None is what is wanted: no lock is held while a node waits for anything. */
  static Evidence sessionsBlocked(Observed observed) {
    return Evidence.figure(
        PostgresFaults.BLOCKED, Long.toString(observed.journal().told(PostgresFaults.BLOCKED)));
  }

  /** A seat was away for at least as long as the bystander was paused. */
  static Evidence handoverWaited(Observed observed) {
    int longest =
        observed.concerned().stream()
            .mapToInt(seat -> seat.longestGap(observed.brokenMs()).ms())
            .max()
            .orElse(0);
    return new Evidence("longest pause of a seat that moved", longest + " ms", longest > SECOND_MS);
  }

  static Evidence databaseRecovered(Observed observed) {
    return Evidence.count("recoveries in the server's log", observed.databaseSays(RECOVERY));
  }

  static Evidence nothingAcceptedWhileBroken(Observed observed) {
    int longest = observed.tally().longestWithoutAccepted(observed.brokenMs());
    return new Evidence(
        "nothing was accepted for", longest + " ms", longest >= DatabaseFaults.FROZEN_MIN_MS);
  }
}
