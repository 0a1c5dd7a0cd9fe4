package hotseat.load.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chains of all seats that anybody has told of. */
final class Chains {

  private final Set<String> auditedShows;
  private final Versions versions;
  private final Map<String, Map<String, Chain>> chains = new HashMap<>();
  private final List<Chain> all = new ArrayList<>();

  Chains(Set<String> auditedShows, Versions versions) {
    this.auditedShows = auditedShows;
    this.versions = versions;
  }

  boolean isAudited(String show) {
    return auditedShows.contains(show);
  }

  /** A seat of an audited show that the audit does not know has never been changed. */
  Chain of(String show, String seat) {
    Map<String, Chain> seats = chains.get(show);
    Chain known = seats == null ? null : seats.get(seat);
    return known == null ? add(show, seat) : known;
  }

  Optional<Chain> find(String show, String seat) {
    return Optional.ofNullable(chains.getOrDefault(show, Map.of()).get(seat));
  }

  List<Chain> all() {
    return all;
  }

  private Chain add(String show, String seat) {
    Chain chain = new Chain(show, seat, isAudited(show));
    if (chain.isAudited()) {
      chain.begin(versions.addBlank());
    }
    chains.computeIfAbsent(show, _ -> new HashMap<>()).put(seat, chain);
    all.add(chain);
    return chain;
  }
}
