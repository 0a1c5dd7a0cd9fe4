package hotseat.load.check;

import hotseat.load.violation.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was found so far: for each violation the first example in words, and after that a number.
 */
final class Findings {

  private final Map<Violation, Finding> findings = new EnumMap<>(Violation.class);

  void add(Violation violation, Supplier<String> example) {
    findings.compute(
        violation,
        (_, before) -> before == null ? new Finding(violation, 1, example.get()) : before.again());
  }

  List<Finding> all() {
    return List.copyOf(findings.values());
  }
}
