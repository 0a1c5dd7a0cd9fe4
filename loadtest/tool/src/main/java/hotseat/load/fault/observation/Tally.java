package hotseat.load.fault.observation;

import hotseat.load.fault.stage.Journal;
import hotseat.load.history.Header;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.summary.Fault.Moment;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the buyers saw of a fault, from the history in one pass, in any order.
 *
 * <p>Counts cover operations that ended after something was broken. The time line shows what was
 * before.
 *
 * <p>A node that decides without querying another one owns the seat: its answer has no hop. A node
 * that had to make a hop does not own it. So the owners over time are known without querying any
 * node, and without trusting it.
 */
public final class Tally implements Consumer<Operation> {

  private static final double NANOS_PER_MS = 1e6;

  // Share of the hottest seat's requests. All hot seats are requested about equally often, the
  // others hardly ever.
  private static final double HOT_SHARE = 0.25;

  private final Journal journal;
  private final long brokenNanos;
  private final Clock clock;
  private final Course course;
  private final Map<String, SeatTrace> seats = new TreeMap<>();
  private final AcceptedMoments moments = new AcceptedMoments();
  private final NodeAnswers answers;
  private long accepted;
  private long refused;
  private long notApplied;
  private long unknown;
  private long repeated;
  private long replayed;
  private long foundDone;
  private double longestAnswerMs;

  public Tally(Header header, Journal journal) {
    this.journal = journal;
    this.brokenNanos = journal.brokenAt().orElse(header.measuredFromNanos());
    this.clock = new Clock(header.measuredFromNanos(), journal.endedAt(header.measuredToNanos()));
    this.course = new Course(clock);
    this.answers = new NodeAnswers(header.nodes().size(), clock.tenths());
  }

  @Override
  public void accept(Operation operation) {
    if (!clock.covers(operation.completedNanos())) {
      return;
    }
    course.add(operation);
    if (operation.outcome() == Outcome.ACCEPTED) {
      moments.add(ms(operation));
    }
    if (operation.status() != 0) {
      answers.add(operation.node(), ms(operation));
    }
    if (operation.completedNanos() >= brokenNanos) {
      count(operation);
      noteLongest(operation);
    }
    seats
        .computeIfAbsent(operation.seat(), _ -> new SeatTrace(clock))
        .add(operation, isOfOwner(operation));
  }

  private void count(Operation operation) {
    switch (operation.outcome()) {
      case ACCEPTED -> accepted++;
      case OBSERVED -> refused += operation.kind().isCommand() ? 1 : 0;
      case NOT_APPLIED -> notApplied++;
      case UNKNOWN -> unknown++;
    }
    boolean isRepeated = operation.attempts().count() > 1 && operation.kind().isCommand();
    repeated += isRepeated ? 1 : 0;
    replayed += isRepeated && operation.isReplayed() ? 1 : 0;
    foundDone += operation.isReplayed() ? 1 : 0;
  }

  /**
   * For commands with one attempt: the longest wait for an answer from a node that could answer.
   */
  private void noteLongest(Operation operation) {
    double waitedMs = (operation.completedNanos() - operation.invokedNanos()) / NANOS_PER_MS;
    if (operation.attempts().count() == 1
        && operation.status() != 0
        && waitedMs > longestAnswerMs
        && !journal.isSilent(
            operation.node(), operation.invokedNanos(), operation.completedNanos())) {
      longestAnswerMs = waitedMs;
    }
  }

  /** Only owners report a mailbox time or a write time. */
  private static boolean isOfOwner(Operation operation) {
    boolean isDecided =
        operation.outcome() == Outcome.ACCEPTED || operation.outcome() == Outcome.OBSERVED;
    return isDecided
        && (operation.serverTime().mailbox() > 0 || operation.serverTime().write() > 0);
  }

  private int ms(Operation operation) {
    return clock.ms(operation.completedNanos());
  }

  public int nodes() {
    return answers.nodes();
  }

  public Clock clock() {
    return clock;
  }

  /** The seats that are requested so often that a pause of a few milliseconds is visible. */
  public List<String> hotSeats() {
    long most = seats.values().stream().mapToLong(SeatTrace::asked).max().orElse(0);
    return seats.entrySet().stream()
        .filter(seat -> seat.getValue().asked() >= HOT_SHARE * most)
        .map(Map.Entry::getKey)
        .toList();
  }

  public SeatTrace trace(String seat) {
    return seats.getOrDefault(seat, new SeatTrace(clock));
  }

  /** How many answers this node has given from one moment to another. */
  public long answers(int node, int fromMs, int toMs) {
    return answers.between(node, fromMs, toMs);
  }

  /** How often a seat was answered for by another node than before. */
  public long ownerChanges() {
    return seats.values().stream().mapToLong(SeatTrace::ownerChanges).sum();
  }

  /** When a change was first accepted after this moment. */
  public OptionalInt acceptedAfter(int ms) {
    return moments.after(ms);
  }

  /** The longest time after this moment without an accepted change. */
  public int longestWithoutAccepted(int afterMs) {
    return moments.longestWithout(afterMs, clock.lengthMs());
  }

  List<Moment> course() {
    return course.moments();
  }

  public long accepted() {
    return accepted;
  }

  /** Commands that were refused. */
  public long refused() {
    return refused;
  }

  /** Operations that were not decided, and that certainly had no effect. */
  public long notApplied() {
    return notApplied;
  }

  public long unknown() {
    return unknown;
  }

  /** Commands that took more than one attempt because an answer had not come. */
  public long repeated() {
    return repeated;
  }

  /** Repeated commands that turned out to have had their effect already. */
  public long replayed() {
    return replayed;
  }

  /**
   * Commands found to have been done already, whether the buyer, the HTTP client or the network had
   * repeated them.
   */
  public long foundDone() {
    return foundDone;
  }

  double longestAnswerMs() {
    return longestAnswerMs;
  }
}
