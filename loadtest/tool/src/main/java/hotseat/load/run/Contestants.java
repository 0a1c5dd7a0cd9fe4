package hotseat.load.run;

import hotseat.load.failure.WrongUsage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contestants of a run. An implementation that runs already is not started here: its address is
 * enough.
 *
 * @param names implementations that are wanted
 * @param targets servers that take part in any case; a target with the name of an implementation
 *     replaces it
 * @param running where implementations run, whether they are wanted or not
 */
record Contestants(List<String> names, List<Entry.Target> targets, List<Entry.Target> running) {

  List<Entry> entries() {
    return Stream.<Entry>concat(
            names.stream().map(this::entry),
            targets.stream().filter(target -> !names.contains(target.name())))
        .toList();
  }

  /**
   * With a duplicate name, one contestant would run twice, or one of two would be dropped silently.
   */
  void demandDistinct() {
    Stream.of(names, targets.stream().map(Entry.Target::name).toList())
        .filter(list -> list.stream().distinct().count() < list.size())
        .forEach(
            list -> {
              throw new WrongUsage("every contestant needs a unique name; the names are: " + list);
            });
  }

  private Entry entry(String name) {
    return named(name, targets)
        .or(() -> named(name, running))
        .<Entry>map(target -> target)
        .orElseGet(() -> Entry.Own.named(name));
  }

  private static Optional<Entry.Target> named(String name, List<Entry.Target> targets) {
    return targets.stream().filter(target -> target.name().equals(name)).findFirst();
  }
}
