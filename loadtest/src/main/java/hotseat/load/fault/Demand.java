package hotseat.load.fault;

import java.util.Optional;

/**
 * What must hold under a fault beside the contract of a single answer, such as that no node ends
 * because it has much to do. A broken one makes the trial INVALID.
 */
@FunctionalInterface
public interface Demand {

  /** What was broken, in the form of a violation: {@code CLASS, how often: what. First: …}. */
  Optional<String> brokenIn(Observed observed);
}
