package hotseat.load.sabotage;

import hotseat.load.launch.Contestant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The result of one run of a candidate, stored as one line of a file.
 *
 * @param run counted from 1
 * @param isRight convicted if it has the bug, cleared if not
 * @param violations that were reported, if it was convicted
 * @param seconds until the verdict
 * @param trialSeconds of load in each trial
 * @param commit that was tried
 */
record Case(
    Candidate candidate,
    int run,
    boolean isRight,
    List<String> violations,
    double seconds,
    int trialSeconds,
    String commit) {

  static final String HEAD =
      "bug,implementation,has it,run,as it should be,seconds,seconds of load,commit,violations";

  private static final int WORDS = HEAD.split(",", -1).length;

  Case {
    violations = List.copyOf(violations);
  }

  static Case of(CandidateResult result, int run, int trialSeconds, String commit) {
    return new Case(
        result.candidate(),
        run,
        result.isRight(),
        result.isConvicted() ? result.violations() : List.of(),
        result.seconds(),
        trialSeconds,
        commit);
  }

  /**
   * Parses a {@link #line}.
   *
   * @throws IllegalArgumentException if the text is no such line
   */
  static Case of(String line) {
    List<String> words = Arrays.asList(line.split(",", -1));
    if (words.size() != WORDS) {
      throw new IllegalArgumentException(words.size() + " columns instead of " + WORDS);
    }
    Candidate candidate =
        new Candidate(
            Bug.named(words.get(0)),
            Contestant.named(words.get(1)),
            Boolean.parseBoolean(words.get(2)));
    return new Case(
        candidate,
        Integer.parseInt(words.get(3)),
        Boolean.parseBoolean(words.get(4)),
        words.getLast().isEmpty() ? List.of() : List.of(words.getLast().split(" ", -1)),
        Double.parseDouble(words.get(5)),
        Integer.parseInt(words.get(6)),
        words.get(7));
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%s,%s,%b,%d,%b,%.1f,%d,%s,%s",
        candidate.bug().name(),
        candidate.hostName(),
        candidate.hasBug(),
        run,
        isRight,
        seconds,
        trialSeconds,
        commit,
        String.join(" ", violations));
  }

  boolean isOf(Candidate one, int itsRun) {
    return candidate.equals(one) && run == itsRun;
  }
}
