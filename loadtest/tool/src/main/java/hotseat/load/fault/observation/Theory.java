package hotseat.load.fault.observation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cluster says it takes to give away the seats of a silent node, step by step.
 *
 * @param sum the steps in words
 */
public record Theory(long sumMs, String sum) {

  static final Theory NOT_REPORTED = new Theory(0, "the nodes do not report it");

  /** From a topology that has {@code "failover":{"detectionMs":5000,…}}. */
  static Theory in(JsonNode topology) {
    List<String> steps = new ArrayList<>();
    long sum = 0;
    for (var step : topology.path("failover").properties()) {
      long ms = step.getValue().longValue();
      sum += ms;
      steps.add(step.getKey().replaceFirst("Ms$", "") + " " + ms / 1e3 + " s");
    }
    return steps.isEmpty() ? NOT_REPORTED : new Theory(sum, String.join(" + ", steps));
  }
}
