package hotseat.load.measure;

import hotseat.load.history.Operation;
import hotseat.load.summary.Summary.SeatFigures;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How contended each seat was. Only the hottest are reported. */
final class Seats {

  // The hot seats of a hot set, and some of the others to compare them with.
  private static final int REPORTED_MAX = 12;

  /** The counts of one seat. */
  private static final class Tally {
    private long accepted;
    private long refused;
    private long attempts;
    private long batches;
  }

  private final Map<String, Tally> tallies = new HashMap<>();

  void addAccepted(Operation operation, long attempts) {
    Tally tally = tally(operation);
    tally.accepted++;
    tally.attempts += attempts;
    tally.batches += operation.serverTime().batch();
  }

  void addRefused(Operation operation) {
    tally(operation).refused++;
  }

  private Tally tally(Operation operation) {
    return tallies.computeIfAbsent(operation.seat(), seat -> new Tally());
  }

  /** The hottest first: those with the most decisions. */
  List<SeatFigures> hottest() {
    return tallies.entrySet().stream()
        .map(entry -> figures(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(SeatFigures::decided)
                .reversed()
                .thenComparing(SeatFigures::seat))
        .limit(REPORTED_MAX)
        .toList();
  }

  private static SeatFigures figures(String seat, Tally tally) {
    return new SeatFigures(
        seat,
        tally.accepted,
        tally.refused,
        perAccepted(tally.attempts, tally),
        perAccepted(tally.batches, tally));
  }

  private static double perAccepted(long sum, Tally tally) {
    return tally.accepted == 0 ? 0 : (double) sum / tally.accepted;
  }
}
