package hotseat.load.fault.scenario;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.wiring.Evidence;

/** Looks for one trace that a fault must have left if it had an effect. */
@FunctionalInterface
public interface Proof {

  Evidence in(Observed observed);
}
