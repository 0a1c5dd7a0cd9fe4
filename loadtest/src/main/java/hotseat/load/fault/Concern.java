package hotseat.load.fault;

import java.util.List;
import java.util.Optional;

/** The implementations that a scenario has a meaning for, and why it has none for the others. */
public enum Concern {
  ACTOR("nobody owns a seat there"),
  POSTGRES("where seats have owners, other scenarios break a node"),
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

  /** Why it means nothing to this one; empty if it does. */
  public Optional<String> whyNot(String implementation) {
    return includes(implementation) ? Optional.empty() : Optional.of(whyNot);
  }
}
