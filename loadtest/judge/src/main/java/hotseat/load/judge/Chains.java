package hotseat.load.judge;

import hotseat.load.canary.Canaries;
import hotseat.load.table.NameTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The chains of all known seats. Any thread may add a chain; only the lane of its seat may change
 * what is in it.
 */
final class Chains {

  private final Set<String> auditedShows;
  private final Map<String, NameTable<Chain>> chains = new ConcurrentHashMap<>();

  // Sorted once: no chain is ever removed, so an equal number means the same chains.
  private List<Chain> inOrder = List.of();

  Chains(Set<String> auditedShows) {
    this.auditedShows = auditedShows;
  }

  boolean isAudited(String show) {
    return auditedShows.contains(show);
  }

  Chain of(String show, String seat) {
    NameTable<Chain> seats = chains.get(show);
    return (seats == null ? add(show) : seats).of(seat);
  }

  private NameTable<Chain> add(String show) {
    boolean isAudited = isAudited(show);
    boolean isPlanted = Canaries.isPlanted(show);
    return chains.computeIfAbsent(
        show, _ -> new NameTable<>(seat -> new Chain(show, seat, isAudited, isPlanted)));
  }

  Optional<Chain> find(String show, String seat) {
    return Optional.ofNullable(chains.get(show)).map(seats -> seats.find(seat));
  }

  /** In an order that does not depend on which chain was added first. */
  List<Chain> all() {
    List<Chain> all = chains.values().stream().flatMap(seats -> seats.all().stream()).toList();
    if (all.size() != inOrder.size()) {
      inOrder =
          all.stream()
              .sorted(Comparator.comparing(Chain::show).thenComparing(Chain::name))
              .toList();
    }
    return inOrder;
  }

  /**
   * Sets the capacities with which the runner created the areas. They override every other source.
   */
  void create(Map<String, Long> areas) {
    for (Chain chain : all()) {
      if (!chain.isPlanted() && areas.containsKey(chain.name())) {
        chain.wasCreatedFor(areas.get(chain.name()));
      }
    }
  }

  /** A seat of an audited show that does not appear in the audit was never changed. */
  void beginUntouched(Versions versions) {
    all().stream()
        .filter(chain -> chain.isAudited() && !chain.hasBegun())
        .forEach(chain -> chain.begin(versions.addBlank()));
  }
}
