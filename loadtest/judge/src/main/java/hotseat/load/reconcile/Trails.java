package hotseat.load.reconcile;

import hotseat.load.table.Trail;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The trails of all seats in the audits. */
final class Trails {

  private record Key(String show, String seat) {}

  private final Set<String> shows = new HashSet<>();
  private final Map<Key, Trail> trails = new LinkedHashMap<>();

  void addShow(String show) {
    shows.add(show);
  }

  boolean hasShow(String show) {
    return shows.contains(show);
  }

  /** Empty if the audit has no change of this seat. */
  Optional<Trail> find(String show, String seat) {
    return Optional.ofNullable(trails.get(new Key(show, seat)));
  }

  Trail add(String show, String seat, int firstRow) {
    Trail trail = new Trail(show, seat);
    trail.begin(firstRow);
    trails.put(new Key(show, seat), trail);
    return trail;
  }

  /** The trails of one show. */
  Stream<Trail> of(String show) {
    return trails.values().stream().filter(trail -> trail.show().equals(show));
  }

  /** The trails of the shows whose audit was read to the end. */
  List<Trail> complete() {
    return trails.values().stream().filter(trail -> hasShow(trail.show())).toList();
  }
}
