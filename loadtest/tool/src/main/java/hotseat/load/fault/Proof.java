package hotseat.load.fault;

/** Looks for one trace that a fault must have left if it had an effect. */
@FunctionalInterface
public interface Proof {

  Evidence in(Observed observed);
}
