package hotseat.store;

/**
 * A process that is, or was, a member of the cluster. Two processes of one address are two: the
 * number tells them apart, also where they never knew of each other.
 */
public record Incarnation(String address, long number) {

  /** The opposite of {@link #toString}. */
  static Incarnation parse(String text) {
    int mark = text.lastIndexOf('#');
    return new Incarnation(text.substring(0, mark), Long.parseLong(text.substring(mark + 1)));
  }

  /** As it stands in the tables. Who asks for the address alone reads up to the {@code #}. */
  @Override
  public String toString() {
    return address + "#" + number;
  }
}
