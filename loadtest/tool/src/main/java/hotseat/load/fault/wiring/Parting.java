package hotseat.load.fault.wiring;

/** Wires that cut a node off from others, so that neither receives anything from the other. */
public interface Parting extends Wires {

  /** The wires laid by the scenario's wiring. */
  static Parting of(Wires wires) {
    return (Parting) wires;
  }

  void part(int node);

  /** Undoes {@link #part}. */
  void join(int node);

  /** Evidence that the node was cut off. */
  Evidence trace();
}
