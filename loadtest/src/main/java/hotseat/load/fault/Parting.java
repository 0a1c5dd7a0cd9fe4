package hotseat.load.fault;

/** Wires that take a node away from others, so that neither hears anything of the other. */
public interface Parting extends Wires {

  /** The one that the scenario's wiring has laid. */
  static Parting of(Wires wires) {
    return (Parting) wires;
  }

  void part(int node);

  /** Undoes it. */
  void join(int node);

  /** That something was in the way. */
  Evidence trace();
}
