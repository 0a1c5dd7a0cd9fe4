package hotseat.load.sabotage;

import hotseat.load.failure.Failure;
import hotseat.load.run.Solo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts a suspect under the load or the fault that should convict it, again and again, until a trial
 * has decided or the last one has ended. Only the verdicts of the trials count.
 */
final class Prosecution {

  private final int trialsMax;
  private final int seconds;
  private final long seed;

  Prosecution(int trialsMax, int seconds, long seed) {
    this.trialsMax = trialsMax;
    this.seconds = seconds;
    this.seed = seed;
  }

  /** Runs one trial; trials are counted from 1. */
  private interface Trying {
    Opinion trial(int number) throws InterruptedException;
  }

  /**
   * Starts and tries the suspect, and leaves nothing of it running.
   *
   * @param directory for its logs and histories
   */
  Ruling rule(Suspect suspect, Path directory, Consumer<String> live) throws InterruptedException {
    return switch (suspect.bug().means()) {
      case Means.Load load -> rule(suspect, load, directory, live);
      case Means.Break broken ->
          rule(
              suspect,
              number ->
                  Opinion.on(
                      Solo.broken(
                          suspect.program(),
                          broken.scenario(),
                          // Another timing each time: the same one might always miss the bug.
                          seed + number,
                          directory.resolve("trial-" + number),
                          live)));
    };
  }

  private Ruling rule(Suspect suspect, Means.Load load, Path directory, Consumer<String> live)
      throws InterruptedException {
    try (Solo solo =
        Solo.start(suspect.program(), load.nodes(), load.workload(), seconds, seed, directory)) {
      return rule(suspect, number -> Opinion.on(solo.trial(number, live)));
    } catch (Failure e) {
      return new Ruling(suspect, List.of(Opinion.on(e)), 0);
    }
  }

  private Ruling rule(Suspect suspect, Trying trying) throws InterruptedException {
    long beganNanos = System.nanoTime();
    List<Opinion> opinions = new ArrayList<>();
    do {
      opinions.add(tried(trying, opinions.size() + 1));
    } while (!opinions.getLast().decides(suspect.isGuilty()) && opinions.size() < trialsMax);
    return new Ruling(suspect, opinions, (System.nanoTime() - beganNanos) / 1e9);
  }

  /** A failure around a trial is no reason to stop: there are others to be tried. */
  private static Opinion tried(Trying trying, int number) throws InterruptedException {
    try {
      return trying.trial(number);
    } catch (Failure e) {
      return Opinion.on(e);
    }
  }
}
