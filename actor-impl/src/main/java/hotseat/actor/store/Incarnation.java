package hotseat.actor.store;

/**
 * A process that is, or was, a member of the cluster. Two processes at the same address differ in
 * the number, even if they never knew of each other.
 */
public record Incarnation(String address, long number) {

  /** The opposite of {@link #toString}. */
  static Incarnation parse(String text) {
    int mark = text.lastIndexOf('#');
    return new Incarnation(text.substring(0, mark), Long.parseLong(text.substring(mark + 1)));
  }

  /** The form stored in the tables. A query for the address alone reads up to the {@code #}. */
  @Override
  public String toString() {
    return address + "#" + number;
  }
}
