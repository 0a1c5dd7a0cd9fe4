package hotseat.load.fault;

import hotseat.load.workload.Workload;
import java.util.List;

/**
 * One way to break a running implementation: what is done when, and what must have been seen to
 * believe that it had an effect.
 *
 * @param about one line for people
 * @param needs what of the surroundings it takes
 * @param seconds of load, about; it goes on until the script has come to its end
 * @param wiring what is put between the parts
 * @param expectation how soon it should be over
 * @param proofs all of them must hold; otherwise the scenario says nothing
 * @param demands what must hold beside the contract of a single answer
 */
public record Scenario(
    String name,
    String about,
    String needs,
    Concern concern,
    Workload workload,
    int seconds,
    Wiring wiring,
    Script script,
    Expectation expectation,
    List<Proof> proofs,
    List<Demand> demands) {

  // One to break, and a majority that goes on without it.
  private static final int ACTORS = 3;

  // One to break, and one to go to.
  private static final int REPLICAS = 2;

  public Scenario {
    proofs = List.copyOf(proofs);
    demands = List.copyOf(demands);
  }

  /** One that demands nothing but the contract. */
  public Scenario(
      String name,
      String about,
      String needs,
      Concern concern,
      Workload workload,
      int seconds,
      Wiring wiring,
      Script script,
      Expectation expectation,
      List<Proof> proofs) {
    this(
        name,
        about,
        needs,
        concern,
        workload,
        seconds,
        wiring,
        script,
        expectation,
        proofs,
        List.of());
  }

  /** The same under another load. */
  public Scenario under(Workload load) {
    return new Scenario(
        name, about, needs, concern, load, seconds, wiring, script, expectation, proofs, demands);
  }

  /** How many it takes at least, and is played with if they are started for it. */
  public int nodes(String implementation) {
    return implementation.equals("actor") ? ACTORS : REPLICAS;
  }
}
