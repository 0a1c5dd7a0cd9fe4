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
 * The chains of all seats that anybody has told of. Any thread may add one; what is in a chain is
 * for the lane of its seat.
 */
final class Chains {

  private final Set<String> auditedShows;
  private final Map<String, NameTable<Chain>> chains = new ConcurrentHashMap<>();

  // Sorted once: none ever goes, so as many are the same ones.
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

  /** In an order that does not depend on who told of them first. */
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

  /** What the runner has created, and nobody else can know better. */
  void create(Map<String, Long> areas) {
    for (Chain chain : all()) {
      if (!chain.isPlanted() && areas.containsKey(chain.name())) {
        chain.wasCreatedFor(areas.get(chain.name()));
      }
    }
  }

  /** A seat of an audited show that the audit does not know has never been changed. */
  void beginUntouched(Versions versions) {
    all().stream()
        .filter(chain -> chain.isAudited() && !chain.hasBegun())
        .forEach(chain -> chain.begin(versions.addBlank()));
  }
}
