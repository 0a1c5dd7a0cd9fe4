package hotseat.load.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The differences between two runs that make their figures incomparable. Whatever is not known to
 * be harmless counts.
 */
final class Differences {

  // Comparing two commits is the purpose; and only trials that both runs have are used.
  private static final Set<String> MAY_DIFFER = Set.of("commit", "trials");

  private static final String NOTHING = "(not set)";

  private Differences() {}

  static List<String> between(StoredRun a, StoredRun b) {
    Set<String> names = new TreeSet<>(a.circumstances().keySet());
    names.addAll(b.circumstances().keySet());
    names.removeAll(MAY_DIFFER);
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (concernsBoth(name, a.contestants(), b.contestants())) {
        difference(name, a, b).ifPresent(differences::add);
      }
    }
    return differences;
  }

  /**
   * A contestant's settings begin with its name; they do not matter if it took part in one run
   * only.
   */
  private static boolean concernsBoth(String name, Set<String> a, Set<String> b) {
    String owner = name.replaceFirst("\\..*", "");
    return a.contains(owner) == b.contains(owner);
  }

  private static Optional<String> difference(String name, StoredRun a, StoredRun b) {
    String ofA = value(name, a.circumstances());
    String ofB = value(name, b.circumstances());
    return ofA.equals(ofB)
        ? Optional.empty()
        : Optional.of("%s is %s in %s and %s in %s".formatted(name, ofA, a.path(), ofB, b.path()));
  }

  private static String value(String name, Map<String, String> circumstances) {
    return Optional.ofNullable(circumstances.get(name)).map(it -> "'" + it + "'").orElse(NOTHING);
  }
}
