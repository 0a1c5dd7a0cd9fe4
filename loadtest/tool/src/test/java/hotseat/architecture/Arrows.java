package hotseat.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Names, and arrows between them: what depends directly on what. */
final class Arrows {

  private final SortedMap<String, SortedSet<String>> targets = new TreeMap<>();

  /** A name, even if no arrow touches it. */
  void add(String name) {
    targets.putIfAbsent(name, new TreeSet<>());
  }

  void add(String from, String to) {
    add(from);
    add(to);
    from(from).add(to);
  }

  SortedSet<String> names() {
    return new TreeSet<>(targets.keySet());
  }

  private SortedSet<String> from(String name) {
    return targets.getOrDefault(name, new TreeSet<>());
  }

  /**
   * Only the arrows that do not follow from others. A drawing with all of them would hide its
   * layers, and what may depend on what can still be read along the arrows. There is exactly one
   * such drawing, because there are no cycles.
   */
  Arrows reduced() {
    return filtered(
        (from, to) ->
            from(from).stream().noneMatch(other -> !other.equals(to) && reaches(other, to)));
  }

  /** The arrows that the others do not have. */
  Arrows without(Arrows others) {
    return filtered((from, to) -> !others.from(from).contains(to));
  }

  private Arrows filtered(BiPredicate<String, String> isChosen) {
    Arrows chosen = new Arrows();
    targets.forEach(
        (from, all) ->
            all.stream().filter(to -> isChosen.test(from, to)).forEach(to -> chosen.add(from, to)));
    names().forEach(chosen::add);
    return chosen;
  }

  private boolean reaches(String start, String goal) {
    SortedSet<String> seen = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (seen.add(next)) {
        open.addAll(from(next));
      }
    }
    return seen.contains(goal);
  }

  /** In Mermaid: a line for each name from which arrows start. */
  List<String> lines(String arrow) {
    return names().stream()
        .filter(from -> !from(from).isEmpty())
        .map(from -> "    " + from + " " + arrow + " " + String.join(" & ", from(from)))
        .toList();
  }
}
