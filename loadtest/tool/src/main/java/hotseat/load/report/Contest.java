package hotseat.load.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Comparison;
import hotseat.load.summary.Summary.Trial;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A workload, and all contestants that ran it. */
record Contest(String workload, List<Standing> standings, List<Comparison> comparisons) {

  /** The metric of the headline. */
  static final String GOODPUT = "acceptedPerSecond";

  /** In the order of the run. */
  static List<Contest> of(Summary summary) {
    Map<String, List<Trial>> byWorkload =
        summary.trials().stream()
            .collect(groupingBy(Trial::workload, LinkedHashMap::new, toList()));
    return byWorkload.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), summary.comparisons()))
        .toList();
  }

  private static Contest of(String workload, List<Trial> trials, List<Comparison> comparisons) {
    Map<String, List<Trial>> byContestant =
        trials.stream()
            .sorted(Comparator.comparingInt(Trial::trial))
            .collect(
                groupingBy(Trial::implementation, () -> new TreeMap<>(Lineup.ORDER), toList()));
    return new Contest(
        workload,
        byContestant.entrySet().stream()
            .map(entry -> new Standing(entry.getKey(), entry.getValue()))
            .toList(),
        comparisons.stream().filter(ratio -> ratio.workload().equals(workload)).toList());
  }

  /**
   * The most important ratio of goodput: that of the first two contestants of the line-up that were
   * compared.
   */
  Optional<Comparison> headline() {
    return comparisons.stream()
        .filter(ratio -> ratio.metric().equals(GOODPUT) && Double.isFinite(ratio.ratio()))
        .min(
            Comparator.comparing(Comparison::a, Lineup.ORDER)
                .thenComparing(Comparison::b, Lineup.ORDER));
  }

  Standing standing(String contestant) {
    return standings.stream()
        .filter(standing -> standing.contestant().equals(contestant))
        .findFirst()
        .orElse(new Standing(contestant, List.of()));
  }

  List<Trial> trials() {
    return standings.stream().flatMap(standing -> standing.trials().stream()).toList();
  }
}
