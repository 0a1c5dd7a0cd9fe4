package hotseat.load.fault;

import java.util.List;

/** The implementations that a scenario has a meaning for, and why it has none for the others. */
public enum Concern {
  ACTOR(List.of("actor"), "nobody owns a seat there"),
  POSTGRES(List.of("postgres"), "where seats have owners, other scenarios break a node"),
  BOTH(List.of("actor", "postgres"), "it has neither a database nor a second node");

  private final List<String> implementations;
  private final String whyNot;

  Concern(List<String> implementations, String whyNot) {
    this.implementations = implementations;
    this.whyNot = whyNot;
  }

  public List<String> implementations() {
    return implementations;
  }

  public boolean includes(String implementation) {
    return implementations.contains(implementation);
  }

  /** Of an implementation that is not included. */
  public String whyNot() {
    return whyNot;
  }
}
