package hotseat.load.sabotage;

import hotseat.load.report.Summary.Trial;
import hotseat.load.run.Solo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A suspect under the load that should convict it: one trial after the other, until one has decided
 * or the last one has ended. Only the verdicts of the trials count.
 */
final class Hearing {

  private final int trialsMax;
  private final int seconds;
  private final long seed;

  Hearing(int trialsMax, int seconds, long seed) {
    this.trialsMax = trialsMax;
    this.seconds = seconds;
    this.seed = seed;
  }

  /**
   * Starts the suspect, and leaves nothing of it running.
   *
   * @param directory for its logs and histories
   */
  Ruling hear(Suspect suspect, Path directory, Consumer<String> live) throws InterruptedException {
    return switch (suspect.bug().means()) {
      case Means.Load load -> hear(suspect, load, directory, live);
    };
  }

  private Ruling hear(Suspect suspect, Means.Load load, Path directory, Consumer<String> live)
      throws InterruptedException {
    try (Solo solo =
        Solo.start(suspect.program(), load.nodes(), load.workload(), seconds, seed, directory)) {
      long beganNanos = System.nanoTime();
      List<Trial> trials = new ArrayList<>();
      do {
        trials.add(solo.trial(trials.size() + 1, live));
      } while (!isDecided(suspect, trials.getLast()) && trials.size() < trialsMax);
      return new Ruling(suspect, trials, (System.nanoTime() - beganNanos) / 1e9);
    }
  }

  /** One valid trial clears the innocent, and no number of them the guilty. */
  private static boolean isDecided(Suspect suspect, Trial trial) {
    return switch (trial.verdict()) {
      case INVALID -> true;
      case VALID -> !suspect.isGuilty();
      case INCONCLUSIVE, VOID -> false;
    };
  }
}
