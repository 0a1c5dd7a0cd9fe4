package hotseat.load.judge.clock;

import java.util.Arrays;

/** What the answers of one second say about the offset of the clocks. */
final class ClockWindow {

  // The fastest answers are the most precise, and this many outvote a wrong one.
  private static final int KEPT = 64;

  // Fewer answers than this say nothing about a clock that all of them share.
  private static final int MANY = 16;

  // Most seconds of a slow load have no more.
  private static final int KEPT_AT_FIRST = 4;

  private long[] lows = new long[KEPT_AT_FIRST];
  private long[] highs = new long[KEPT_AT_FIRST];
  private int[] ordinals = new int[KEPT_AT_FIRST];
  private int size;
  private int widest;

  private long allLow = Long.MIN_VALUE;
  private long allHigh = Long.MAX_VALUE;

  private long low = Long.MIN_VALUE;
  private long high = Long.MAX_VALUE;
  private int example = Clock.NO_OPERATION;

  void add(long answerLow, long answerHigh, int ordinal) {
    if (answerHigh < answerLow) {
      return;
    }
    allLow = Math.max(allLow, answerLow);
    allHigh = Math.min(allHigh, answerHigh);
    if (size < KEPT) {
      makeRoom();
      set(size++, answerLow, answerHigh, ordinal);
    } else if (answerHigh - answerLow < width(widest)) {
      set(widest, answerLow, answerHigh, ordinal);
    } else {
      return;
    }
    findWidest();
  }

  private void makeRoom() {
    if (size == lows.length) {
      lows = Arrays.copyOf(lows, 2 * size);
      highs = Arrays.copyOf(highs, 2 * size);
      ordinals = Arrays.copyOf(ordinals, 2 * size);
    }
  }

  /** Keeps the fastest answers of both. */
  void addAll(ClockWindow other) {
    for (int i = 0; i < other.size; i++) {
      add(other.lows[i], other.highs[i], other.ordinals[i]);
    }
    allLow = Math.max(allLow, other.allLow);
    allHigh = Math.min(allHigh, other.allHigh);
  }

  private void set(int place, long answerLow, long answerHigh, int ordinal) {
    lows[place] = answerLow;
    highs[place] = answerHigh;
    ordinals[place] = ordinal;
  }

  private void findWidest() {
    for (int i = 0; i < size; i++) {
      widest = width(i) > width(widest) ? i : widest;
    }
  }

  private long width(int place) {
    return highs[place] - lows[place];
  }

  /**
   * Finds the range that most of the kept answers have in common. It begins where the range of one
   * of them does.
   */
  void settle() {
    long[] begins = Arrays.copyOf(lows, size);
    int most = 0;
    for (long begin : begins) {
      int count = 0;
      for (int i = 0; i < size; i++) {
        count += contains(i, begin) ? 1 : 0;
      }
      if (count > most) {
        most = count;
        agreeOn(begin);
      }
    }
  }

  private void agreeOn(long begin) {
    low = begin;
    high = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      if (contains(i, begin) && highs[i] < high) {
        high = highs[i];
        example = ordinals[i];
      }
    }
  }

  private boolean contains(int place, long offset) {
    return lows[place] <= offset && offset <= highs[place];
  }

  boolean agrees(long answerLow, long answerHigh) {
    return answerLow <= high && answerHigh >= low;
  }

  /** Whether this second has many answers and none contradicts another. */
  boolean isUnanimous() {
    return size >= MANY && allLow <= allHigh;
  }

  /** How far the clock went back at most, or 0 if it may not have gone back at all. */
  long stepBackTo(ClockWindow next) {
    return allLow > next.allHigh ? EpochNanos.minus(allHigh, next.allLow) : 0;
  }

  /** One of the operations that agree. */
  int example() {
    return example;
  }
}
