package hotseat.load.fault.scenario;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.observation.SeatTrace;
import hotseat.load.fault.observation.Tally;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.fault.wiring.Parting;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The traces that faults leave. */
final class Proofs {

  private static final String UNREACHABLE = "hotseat_actor_unreachable_total";
  private static final String REDELIVERED = "hotseat_actor_redelivered_total";
  private static final String FENCED = "hotseat_actor_fenced_total";

  // What the server logs when it finds that it was not shut down properly.
  private static final String RECOVERY = "automatic recovery in progress";

  static final String ENDED = "nodes that ended by themselves";

  private static final int SECOND_MS = 1_000;

  private Proofs() {}

  /** Hot seats changed owner while buyers requested them. */
  static Evidence seatsMovedInDemand(Observed observed) {
    List<SeatTrace> concerned = observed.concerned();
    long moved =
        concerned.stream()
            .filter(seat -> observed.movedMs(seat).stream().anyMatch(seat::isInDemand))
            .count();
    return new Evidence(
        "hot seats that moved while buyers requested them",
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
        "nodes that were down in turn", away + " of " + tally.nodes(), away == tally.nodes());
  }

  private static boolean hasSilentSecond(Observed observed, int node) {
    int length = observed.tally().clock().lengthMs();
    return IntStream.iterate(observed.brokenMs(), ms -> ms + SECOND_MS < length, ms -> ms + 100)
        .anyMatch(ms -> observed.tally().answers(node, ms, ms + SECOND_MS) == 0);
  }

  /** Commands without an answer that were retried under the same key. */
  static Evidence askedAgain(Observed observed) {
    return Evidence.count("commands retried", observed.tally().repeated());
  }

  static Evidence askedAgainOrRefused(Observed observed) {
    Tally tally = observed.tally();
    return Evidence.count("commands retried or not applied", tally.repeated() + tally.notApplied());
  }

  /**
   * Reports how many commands had taken effect although their outcome was unknown at first. The
   * count may be zero.
   */
  static Evidence unknownAndApplied(Observed observed) {
    long applied = observed.tally().replayed() + observed.examined().unknownApplied();
    return Evidence.figure("unknown at first, and found applied", Long.toString(applied));
  }

  static Evidence coordinatorMoved(Observed observed) {
    List<String> oldest = observed.watch().oldest();
    return new Evidence("oldest members", String.join(", ", oldest), oldest.size() > 1);
  }

  /** Seats of other nodes have living owners, so they should show only short pauses. */
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
        longest.isPresent() ? longest.getAsInt() + " ms" : "none");
  }

  /**
   * Before everything was repaired, the sleeper received requests for seats that others had already
   * taken over: it answered some, or read a row that differed from its memory.
   */
  static Evidence sleeperWasAsked(Observed observed) {
    int sleeper = observed.journal().concerned().orElseThrow();
    List<SeatTrace> concerned = observed.concerned();
    long asked =
        concerned.stream().filter(seat -> wasAskedAfterwards(observed, seat, sleeper)).count();
    long fenced = observed.watch().count(FENCED);
    return new Evidence(
        "hot seats that the paused node answered for when others owned them, and rows that it found"
            + " changed",
        "%d of %d, %d".formatted(asked, concerned.size(), fenced),
        asked > 0 || fenced > 0);
  }

  private static boolean wasAskedAfterwards(Observed observed, SeatTrace seat, int sleeper) {
    OptionalInt taken = seat.takenFrom(sleeper, observed.brokenMs());
    return taken.isPresent() && seat.wasAnsweredBy(sleeper, taken.getAsInt(), observed.healedMs());
  }

  static Evidence sleeperWasSilent(Observed observed) {
    return nodeFellSilent(observed);
  }

  /** While it was broken, the node that the scenario is about answered no request for a second. */
  static Evidence nodeFellSilent(Observed observed) {
    int node = observed.journal().concerned().orElseThrow();
    boolean isSilent = hasSilentSecond(observed, node);
    return new Evidence(
        "the node answered no request", isSilent ? "for at least a second" : "not seen", isSilent);
  }

  static Evidence fencedWrites(Observed observed) {
    return Evidence.count("fenced writes", observed.watch().count(FENCED));
  }

  /** Nothing can have passed while a node was parted from the others. */
  static Evidence parted(Observed observed) {
    return Parting.of(observed.wires()).trace();
  }

  /** A node that was removed has to notice that by itself. */
  static Evidence ended(Observed observed) {
    return Evidence.count(ENDED, observed.journal().figure(ENDED));
  }

  static Evidence unreachable(Observed observed) {
    return Evidence.count("times a node was unreachable", observed.watch().count(UNREACHABLE));
  }

  /** Requests that had reached the old owner of a moving shard, undecided. */
  static Evidence requestsRedelivered(Observed observed) {
    return Evidence.count(
        "requests forwarded to a shard that had moved", observed.watch().count(REDELIVERED));
  }

  /** The expected count is zero: a node holds no lock while it waits for anything. */
  static Evidence sessionsBlocked(Observed observed) {
    return Evidence.figure(
        PostgresFaults.BLOCKED, Long.toString(observed.journal().figure(PostgresFaults.BLOCKED)));
  }

  /** A seat that moved was away for more than a second, so the handoff waited for the bystander. */
  static Evidence handoffWaited(Observed observed) {
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
