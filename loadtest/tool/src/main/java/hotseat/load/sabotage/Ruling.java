package hotseat.load.sabotage;

import hotseat.load.result.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The result of a prosecution.
 *
 * @param seconds from the start of the first trial to the last verdict
 */
record Ruling(Suspect suspect, List<Opinion> opinions, double seconds) {

  private static final Pattern CLASS = Pattern.compile("^([A-Z]+(?:_[A-Z]+)*), ");

  Ruling {
    opinions = List.copyOf(opinions);
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
    return suspect.isGuilty() ? isConvicted() : isCleared();
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

  private Opinion last() {
    return opinions.getLast();
  }

  String sentence() {
    String said = isConvicted() ? "convicted of " + String.join(", ", violations()) : unconvicted();
    return String.format(Locale.ROOT, "%s %s, after %.1f s in %s", suspect, said, seconds, times());
  }

  private String unconvicted() {
    if (opinions.stream().noneMatch(opinion -> opinion.verdict() == Verdict.VALID)) {
      return "proves nothing: " + verdicts();
    }
    return suspect.isGuilty()
        ? "GOT AWAY, no violation was found: " + verdicts()
        : "is " + last().verdict() + (isCleared() ? ", as expected" : "");
  }

  private String verdicts() {
    return opinions.stream()
        .map(opinion -> opinion.verdict().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String times() {
    return opinions.size() == 1 ? "one trial" : opinions.size() + " trials";
  }

  /** As worded by the check. */
  List<String> reasons() {
    return last().reasons();
  }
}
