package hotseat.load.history;

/**
 * Somebody who is shown the operations of some of the seats: all of each, in their order. Several
 * of them can look at the same time.
 */
@FunctionalInterface
public interface Lane {

  void accept(Operation operation, int ordinal);

  /** Which one of so many the seat of this operation belongs to. */
  static int of(Operation operation, int lanes) {
    return Math.floorMod(31 * operation.show().hashCode() + operation.seat().hashCode(), lanes);
  }
}
