package hotseat.load.fault.scenario;

import hotseat.load.fault.observation.Observed;
import java.util.Optional;

/**
 * A condition that must hold under a fault in addition to the contract of a single answer, for
 * example that no node ends because it is overloaded. A broken demand makes the trial INVALID.
 */
@FunctionalInterface
public interface Demand {

  /** What was broken, in the form of a violation: {@code CLASS, how often: what. First: …}. */
  Optional<String> brokenIn(Observed observed);
}
