package hotseat.load.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suggests a valid name for a misspelt one. */
public final class NearestName {

  private NearestName() {}

  /** For example {@code unknown command 'srve'; did you mean 'serve'? Valid: run, serve}. */
  public static String unknown(String what, String name, Collection<String> valid) {
    return "unknown "
        + what
        + " '"
        + name
        + "'"
        + of(name, valid).map(nearest -> "; did you mean '" + nearest + "'?").orElse(".")
        + " Valid: "
        + valid.stream().sorted().collect(Collectors.joining(", "));
  }

  /** The valid name with the fewest edits, if they are few enough to be a typo. */
  static Optional<String> of(String name, Collection<String> valid) {
    return valid.stream()
        .filter(candidate -> edits(name, candidate) <= candidate.length() / 2)
        .min(Comparator.comparingInt(candidate -> edits(name, candidate)));
  }

  /** Levenshtein's distance, row by row. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int i = 0; i <= to.length(); i++) {
      row[i] = i;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
