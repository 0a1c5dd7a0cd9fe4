package hotseat.load.fault.scenario;

import hotseat.load.fault.wiring.Wiring;
import hotseat.load.workload.Workload;
import java.util.List;

/**
 * One way to break a running implementation: what is done and when, and which traces must be found
 * to prove that it had an effect.
 *
 * @param about one line for people
 * @param needs what it requires of the environment
 * @param seconds approximate length of the load, which continues until the script returns
 * @param wiring what is laid between the parts
 * @param expectation how soon the contestant should recover
 * @param proofs all must be found, otherwise the scenario is INCONCLUSIVE
 * @param demands what must hold in addition to the contract of a single answer
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

  // One node to break, and a majority that goes on without it.
  private static final int ACTORS = 3;

  // One node to break, and one to fail over to.
  private static final int REPLICAS = 2;

  public Scenario {
    proofs = List.copyOf(proofs);
    demands = List.copyOf(demands);
  }

  /** A scenario that demands nothing beyond the contract. */
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

  /** The same scenario under another load. */
  public Scenario under(Workload load) {
    return new Scenario(
        name, about, needs, concern, load, seconds, wiring, script, expectation, proofs, demands);
  }

  /** The minimum number of nodes, which is also the number started for the scenario. */
  public int nodes(String implementation) {
    return implementation.equals("actor") ? ACTORS : REPLICAS;
  }
}
