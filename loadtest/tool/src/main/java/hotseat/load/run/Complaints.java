package hotseat.load.run;

import hotseat.load.drive.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a generator's measurements say nothing about the contestant: what the contestant has done to
 * it, and apart from that what the generator itself has failed to do.
 */
record Complaints(List<String> ofContestant, List<String> ofGenerator) {

  static final Complaints NONE = new Complaints(List.of(), List.of());

  static Complaints ofContestant(String complaint) {
    return new Complaints(List.of(complaint), List.of());
  }

  static Complaints ofGenerator(String complaint) {
    return new Complaints(List.of(), List.of(complaint));
  }

  /** These, and what the generator has found out about itself. */
  Complaints with(Health health) {
    List<String> others = new ArrayList<>(ofContestant);
    if (!health.offending().isEmpty()) {
      others.add("an answer that the contract does not allow: " + health.offending());
    }
    List<String> own = new ArrayList<>(ofGenerator);
    health.complaints().stream().map(why -> "the generator: " + why).forEach(own::add);
    if (!health.failure().isEmpty()) {
      own.add("no history: " + health.failure());
    }
    return new Complaints(others, own);
  }

  boolean areNone() {
    return ofContestant.isEmpty() && ofGenerator.isEmpty();
  }

  List<String> all() {
    return Stream.concat(ofContestant.stream(), ofGenerator.stream()).toList();
  }
}
