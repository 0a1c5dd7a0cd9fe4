package hotseat.load.fault.observation;

import hotseat.load.history.Operation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What happened to one seat over time: when commands were answered, to the millisecond, and which
 * node owned it, to a tenth of a second. Its size depends on the length of the load, not on the
 * number of requests.
 */
public final class SeatTrace {

  private static final int NO_OWNER = -1;

  /** A period in which no command of the seat was decided. */
  public record Gap(int fromMs, int toMs) {
    public int ms() {
      return toMs - fromMs;
    }
  }

  private final Clock clock;
  private final BitSet decided;
  private final int[] owners;
  private final int[] underWay;
  private final BitSet answered = new BitSet();
  private final BitSet passedOn = new BitSet();
  private long asked;

  SeatTrace(Clock clock) {
    this.clock = clock;
    this.decided = new BitSet(clock.lengthMs());
    this.owners = new int[clock.tenths()];
    this.underWay = new int[clock.tenths()];
    Arrays.fill(owners, NO_OWNER);
  }

  /**
   * Adds an operation that ended in the measured period.
   *
   * @param isOfOwner whether the owner decided it, be it the answering node or another one
   */
  void add(Operation operation, boolean isOfOwner) {
    asked++;
    int endedMs = clock.ms(operation.completedNanos());
    if (operation.kind().isCommand() && operation.seen().isPresent()) {
      decided.set(endedMs);
    }
    if (isOfOwner) {
      noteOwner(operation, endedMs / Clock.TENTH_MS);
    }
    int askedTenth = clock.ms(operation.invokedNanos()) / Clock.TENTH_MS;
    if (operation.status() != 0) {
      answered.set(operation.node() * clock.tenths() + askedTenth);
    }
    for (int tenth = askedTenth + 1; tenth <= endedMs / Clock.TENTH_MS; tenth++) {
      underWay[tenth]++;
    }
  }

  private void noteOwner(Operation operation, int tenth) {
    if (operation.serverTime().hop() == 0) {
      owners[tenth] = operation.node();
    } else {
      passedOn.set(operation.node() * clock.tenths() + tenth);
    }
  }

  long asked() {
    return asked;
  }

  /** The longest gap that ended after this moment. The end of the load ends the last one. */
  public Gap longestGap(int afterMs) {
    int from = Math.max(0, decided.previousSetBit(afterMs));
    Gap longest = new Gap(afterMs, afterMs);
    while (from < clock.lengthMs()) {
      int next = decided.nextSetBit(from + 1);
      Gap gap = new Gap(from, next < 0 ? clock.lengthMs() : next);
      longest = gap.ms() > longest.ms() ? gap : longest;
      from = gap.toMs();
    }
    return longest;
  }

  /** When a command was first decided after this moment. */
  public OptionalInt decidedAfter(int ms) {
    int next = decided.nextSetBit(ms);
    return next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
  }

  /** The last known owner before this moment, if seats have owners here. */
  OptionalInt ownerBefore(int ms) {
    for (int tenth = Math.min(ms / Clock.TENTH_MS, owners.length) - 1; tenth >= 0; tenth--) {
      if (owners[tenth] != NO_OWNER) {
        return OptionalInt.of(owners[tenth]);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * When this node was first seen not to own the seat after this moment: another node answered as
   * the owner, or this node had to make a hop. Both count, because a new owner may receive no
   * requests for a while.
   */
  OptionalInt movedFrom(int node, int afterMs) {
    return firstTenth(afterMs, tenth -> isAnothers(tenth, node) || hasPassedOn(node, tenth));
  }

  /** When a node other than this one first answered as the owner, whatever this node knew of it. */
  public OptionalInt takenFrom(int node, int afterMs) {
    return firstTenth(afterMs, tenth -> isAnothers(tenth, node));
  }

  private OptionalInt firstTenth(int afterMs, IntPredicate condition) {
    return IntStream.range(afterMs / Clock.TENTH_MS, owners.length)
        .filter(condition)
        .map(tenth -> tenth * Clock.TENTH_MS)
        .findFirst();
  }

  private boolean isAnothers(int tenth, int node) {
    return owners[tenth] != NO_OWNER && owners[tenth] != node;
  }

  private boolean hasPassedOn(int node, int tenth) {
    return passedOn.get(node * clock.tenths() + tenth);
  }

  /**
   * Whether this node received a request for the seat between these moments and answered it, at
   * whatever time.
   */
  public boolean wasAnsweredBy(int node, int askedFromMs, int askedToMs) {
    int first = node * clock.tenths();
    int next = answered.nextSetBit(first + askedFromMs / Clock.TENTH_MS + 1);
    return next >= 0 && next < first + askedToMs / Clock.TENTH_MS;
  }

  /** How often the seat was owned by another node than before. */
  int ownerChanges() {
    int[] known = Arrays.stream(owners).filter(owner -> owner != NO_OWNER).toArray();
    return (int) IntStream.range(1, known.length).filter(i -> known[i] != known[i - 1]).count();
  }

  /**
   * Whether a request for the seat was in flight at this moment, or an owner had answered within
   * the previous tenth of a second. A move may be shorter than that.
   */
  public boolean isInDemand(int ms) {
    int tenth = Math.min(ms / Clock.TENTH_MS, underWay.length - 1);
    return underWay[tenth] > 0 || (tenth > 0 && owners[tenth - 1] != NO_OWNER);
  }

  /** The owner in each tenth of a second, or -1 where none is known. */
  int[] owners() {
    return owners.clone();
  }
}
