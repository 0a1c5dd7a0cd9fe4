package hotseat.load.sabotage;

import hotseat.load.result.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The result of all trials of a candidate.
 *
 * @param seconds from the start of the first trial to the last verdict
 */
record CandidateResult(Candidate candidate, List<TrialVerdict> verdicts, double seconds) {

  private static final Pattern CLASS = Pattern.compile("^([A-Z]+(?:_[A-Z]+)*), ");

  CandidateResult {
    verdicts = List.copyOf(verdicts);
  }

  boolean isConvicted() {
    return last().verdict() == Verdict.INVALID;
  }

  /** What a control must be: a trial that shows nothing proves nothing. */
  boolean isCleared() {
    return last().verdict() == Verdict.VALID;
  }

  /** Is the result as expected? */
  boolean isRight() {
    return candidate.hasBug() ? isConvicted() : isCleared();
  }

  /** The violations that were reported, such as {@code LOST_ACK}. */
  List<String> violations() {
    return last().reasons().stream()
        .map(CLASS::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private TrialVerdict last() {
    return verdicts.getLast();
  }

  String sentence() {
    String said = isConvicted() ? "convicted of " + String.join(", ", violations()) : unconvicted();
    return String.format(
        Locale.ROOT, "%s %s, after %.1f s in %s", candidate, said, seconds, times());
  }

  private String unconvicted() {
    if (verdicts.stream().noneMatch(verdict -> verdict.verdict() == Verdict.VALID)) {
      return "proves nothing: " + names();
    }
    return candidate.hasBug()
        ? "GOT AWAY, no violation was found: " + names()
        : "is " + last().verdict() + (isCleared() ? ", as expected" : "");
  }

  private String names() {
    return verdicts.stream()
        .map(verdict -> verdict.verdict().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String times() {
    return verdicts.size() == 1 ? "one trial" : verdicts.size() + " trials";
  }

  /** As worded by the check. */
  List<String> reasons() {
    return last().reasons();
  }
}
