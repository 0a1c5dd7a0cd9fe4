package hotseat.load.fault;

/**
 * A trace of a fault, found or not.
 *
 * @param name of what was looked for
 * @param seen what there was, with its figures
 * @param isFound whether it is enough to believe in the fault
 */
public record Evidence(String name, String seen, boolean isFound) {

  /** More of it only makes it surer. */
  public static Evidence count(String name, long count) {
    return new Evidence(name, Long.toString(count), count > 0);
  }

  /** A figure that goes with the others and proves nothing by itself. */
  public static Evidence figure(String name, String seen) {
    return new Evidence(name, seen, true);
  }
}
