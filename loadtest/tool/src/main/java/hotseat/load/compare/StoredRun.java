package hotseat.load.compare;

import hotseat.load.failure.WrongUsage;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Trial;
import hotseat.load.summary.SummaryJson;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run as stored in its directory. */
record StoredRun(Path path, Summary summary) {

  /** Takes the directory of a run, or its summary. */
  static StoredRun at(Path path, SummaryReader reader) {
    return new StoredRun(path, reader.read(SummaryJson.ofRun(path)));
  }

  /** A run without a valid verdict has no figures to compare. */
  void demandValid() {
    Verdict verdict =
        summary.trials().stream().map(Trial::verdict).reduce(summary.verdict(), Verdict::worse);
    if (verdict != Verdict.VALID) {
      String why = summary.reasons().isEmpty() ? "" : ": " + summary.reasons().getFirst();
      throw new WrongUsage(path + " is " + verdict + why + "; only VALID runs can be compared");
    }
  }

  Set<String> contestants() {
    return summary.trials().stream().map(Trial::implementation).collect(Collectors.toSet());
  }

  /** Everything that its figures depend on, the seed included. */
  Map<String, String> circumstances() {
    Map<String, String> all = new TreeMap<>(summary.provenance());
    all.put("seed", Long.toString(summary.seed()));
    return all;
  }

  /** The trials of a contestant under a workload, by number. */
  Map<Integer, Trial> trials(String workload, String contestant) {
    return summary.trials().stream()
        .filter(trial -> trial.workload().equals(workload))
        .filter(trial -> trial.implementation().equals(contestant))
        .collect(Collectors.toMap(Trial::trial, trial -> trial, (first, _) -> first, TreeMap::new));
  }
}
