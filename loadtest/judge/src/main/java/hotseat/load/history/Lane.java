package hotseat.load.history;

/**
 * A consumer of the operations of some of the seats: all of each, in their order. Several lanes can
 * run in parallel.
 */
@FunctionalInterface
public interface Lane {

  void accept(Operation operation, int ordinal);

  /** The number of the lane, of so many, to which the seat of this operation belongs. */
  static int of(Operation operation, int lanes) {
    return Math.floorMod(31 * operation.show().hashCode() + operation.seat().hashCode(), lanes);
  }
}
