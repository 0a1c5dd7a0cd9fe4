package hotseat.load.run;

import java.time.Duration;

/** How far a run has come, and how long the rest will take at this pace. */
final class Pace {

  private final int turns;
  private final long startedNanos = System.nanoTime();
  private int ended;

  Pace(int turns) {
    this.turns = turns;
  }

  void ended() {
    ended++;
  }

  /** For the turn in progress. */
  String ahead() {
    return "%2d/%d  ".formatted(ended + 1, turns) + left();
  }

  /** For the turn that has just ended. */
  String behind() {
    return "%2d/%d  ".formatted(ended, turns);
  }

  private String left() {
    if (ended == 0) {
      return "";
    }
    long eachNanos = (System.nanoTime() - startedNanos) / ended;
    Duration left = Duration.ofNanos(eachNanos * (turns - ended));
    return "%d:%02d left  ".formatted(left.toMinutes(), left.toSecondsPart());
  }
}
