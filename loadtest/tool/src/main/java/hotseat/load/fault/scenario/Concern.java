package hotseat.load.fault.scenario;

import java.util.List;
import java.util.Optional;

/** The implementations that a scenario applies to, and why it does not apply to the others. */
public enum Concern {
  ACTOR("its seats have no owner"),
  POSTGRES("its seats have owners, and other faults break its nodes"),
  BOTH("it has neither a database nor a second node");

  private final String whyNot;

  Concern(String whyNot) {
    this.whyNot = whyNot;
  }

  public List<String> implementations() {
    return switch (this) {
      case ACTOR -> List.of("actor");
      case POSTGRES -> List.of("postgres");
      case BOTH -> List.of("actor", "postgres");
    };
  }

  private boolean includes(String implementation) {
    return implementations().contains(implementation);
  }

  /** Why the scenario does not apply to this implementation. Empty if it does. */
  public Optional<String> whyNot(String implementation) {
    return includes(implementation) ? Optional.empty() : Optional.of(whyNot);
  }
}
