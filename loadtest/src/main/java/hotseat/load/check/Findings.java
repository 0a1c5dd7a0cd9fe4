package hotseat.load.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was found so far: for each anomaly the first example in words, and after that a number. */
final class Findings {

  private final Map<Anomaly, Finding> findings = new EnumMap<>(Anomaly.class);

  void add(Anomaly anomaly, Supplier<String> example) {
    findings.compute(
        anomaly,
        (_, before) -> before == null ? new Finding(anomaly, 1, example.get()) : before.again());
  }

  List<Finding> all() {
    return List.copyOf(findings.values());
  }
}
