package hotseat.load.sabotage;

import hotseat.load.failure.Failure;
import hotseat.load.run.Solo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts a candidate under the load or the fault that should convict it, again and again, until a
 * trial has decided or the last one has ended. Only the verdicts of the trials count.
 */
final class CandidateTrials {

  private final int trialsMax;
  private final int seconds;
  private final long seed;

  CandidateTrials(int trialsMax, int seconds, long seed) {
    this.trialsMax = trialsMax;
    this.seconds = seconds;
    this.seed = seed;
  }

  /** Runs one trial; trials are counted from 1. */
  private interface Trying {
    TrialVerdict trial(int number) throws InterruptedException;
  }

  /**
   * Starts and tries the candidate, and leaves nothing of it running.
   *
   * @param directory for its logs and histories
   */
  CandidateResult run(Candidate candidate, Path directory, Consumer<String> live)
      throws InterruptedException {
    return switch (candidate.bug().means()) {
      case Means.Load load -> run(candidate, load, directory, live);
      case Means.Break broken ->
          run(
              candidate,
              number ->
                  TrialVerdict.on(
                      Solo.broken(
                          candidate.program(),
                          broken.scenario(),
                          // Another timing each time: the same one might always miss the bug.
                          seed + number,
                          directory.resolve("trial-" + number),
                          live)));
    };
  }

  private CandidateResult run(
      Candidate candidate, Means.Load load, Path directory, Consumer<String> live)
      throws InterruptedException {
    try (Solo solo =
        Solo.start(candidate.program(), load.nodes(), load.workload(), seconds, seed, directory)) {
      return run(candidate, number -> TrialVerdict.on(solo.trial(number, live)));
    } catch (Failure e) {
      return new CandidateResult(candidate, List.of(TrialVerdict.on(e)), 0);
    }
  }

  private CandidateResult run(Candidate candidate, Trying trying) throws InterruptedException {
    long beganNanos = System.nanoTime();
    List<TrialVerdict> verdicts = new ArrayList<>();
    do {
      verdicts.add(tried(trying, verdicts.size() + 1));
    } while (!verdicts.getLast().decides(candidate.hasBug()) && verdicts.size() < trialsMax);
    return new CandidateResult(candidate, verdicts, (System.nanoTime() - beganNanos) / 1e9);
  }

  /** A failure around a trial is no reason to stop: there are others to be tried. */
  private static TrialVerdict tried(Trying trying, int number) throws InterruptedException {
    try {
      return trying.trial(number);
    } catch (Failure e) {
      return TrialVerdict.on(e);
    }
  }
}
