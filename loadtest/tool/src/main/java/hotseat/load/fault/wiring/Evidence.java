package hotseat.load.fault.wiring;

/**
 * A trace of a fault, found or not.
 *
 * @param name what was looked for
 * @param seen what was found, with its figures
 * @param isFound whether it suffices to prove the fault
 */
public record Evidence(String name, String seen, boolean isFound) {

  /** A count, found if it is above zero. */
  public static Evidence count(String name, long count) {
    return new Evidence(name, Long.toString(count), count > 0);
  }

  /** A figure reported with the others. It proves nothing by itself. */
  public static Evidence figure(String name, String seen) {
    return new Evidence(name, seen, true);
  }
}
