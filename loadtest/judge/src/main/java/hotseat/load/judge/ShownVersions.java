package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.model.Seat.Status;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/** What the answers say about each version of a seat, as far as it helps to find its maker. */
final class ShownVersions {

  static final long NONE = Long.MAX_VALUE;

  static final long NOT_YET = Long.MIN_VALUE;

  private static final long NO_TAG = 0;

  private final long[] answeredNanos;
  private final long[] atNanos;
  private final long[] freeNanos;
  private final long[] aliveNanos;
  private final long[] tags;
  private final Set<Long> named = new HashSet<>();

  ShownVersions(Chain chain) {
    int versions = Math.toIntExact(chain.lastVersion()) + 1;
    answeredNanos = filled(versions, NONE);
    atNanos = filled(versions, NONE);
    freeNanos = filled(versions, NONE);
    aliveNanos = filled(versions, NOT_YET);
    tags = new long[versions];
  }

  private static long[] filled(int size, long time) {
    long[] times = new long[size];
    Arrays.fill(times, time);
    return times;
  }

  void add(Operation operation, Seen seen) {
    if (seen.version() < 1 || seen.version() >= tags.length) {
      return;
    }
    int version = (int) seen.version();
    answeredNanos[version] = Math.min(answeredNanos[version], operation.completedNanos());
    long at = EpochNanos.of(seen.at());
    if (operation.outcome() == Outcome.ACCEPTED) {
      // Whether the seat was free for it is checked when its previous state is known.
      boolean ends = operation.kind() == Kind.CONFIRM || operation.kind() == Kind.RELEASE;
      addDecision(version - 1, at, false, ends);
    } else {
      boolean isFree = seen.seatStatus().equals(Status.AVAILABLE.name());
      addDecision(version, at, isFree, seen.seatStatus().equals(Status.HELD.name()));
      ChangeTag.parse(seen.changeTag()).ifPresent(tag -> name(version, tag));
    }
  }

  private void name(int version, long tag) {
    tags[version] = tag;
    named.add(tag);
  }

  private void addDecision(int version, long at, boolean isFree, boolean isAlive) {
    atNanos[version] = Math.min(atNanos[version], at);
    freeNanos[version] = isFree ? Math.min(freeNanos[version], at) : freeNanos[version];
    aliveNanos[version] = isAlive ? Math.max(aliveNanos[version], at) : aliveNanos[version];
  }

  /**
   * For each version, when an answer first showed it or a later one. Its maker had been invoked by
   * then.
   */
  long[] deadlines() {
    long[] deadlines = answeredNanos.clone();
    for (int i = deadlines.length - 2; i >= 1; i--) {
      deadlines[i] = Math.min(deadlines[i], deadlines[i + 1]);
    }
    return deadlines;
  }

  /** The earliest time of a decision on this version. */
  long atNanos(long version) {
    return atNanos[(int) version];
  }

  /** The earliest time at which an answer saw the seat free at this version. */
  long freeNanos(long version) {
    return freeNanos[(int) version];
  }

  /** The latest time at which the seat was held at this version. */
  long aliveNanos(long version) {
    return aliveNanos[(int) version];
  }

  /** A tag that was seen on one version made no other one. */
  boolean mayHaveMade(long version, long tag) {
    long seen = tags[(int) version];
    return seen == NO_TAG ? !named.contains(tag) : seen == tag;
  }

  /** The tag of its maker, if an answer shows it. */
  OptionalLong tag(long version) {
    long tag = tags[(int) version];
    return tag == NO_TAG ? OptionalLong.empty() : OptionalLong.of(tag);
  }
}
