package hotseat.load.reconcile;

/** A reader of seat maps. It is not a buyer, so it has a number below {@code NO_BUYER}. */
final class Visitor {

  private static final int FIRST = Changes.NO_BUYER - 1;

  private Visitor() {}

  static int of(int node) {
    return FIRST - node;
  }

  /** The buyer or visitor that received an answer, in words. */
  static String receiver(int number) {
    return number > FIRST ? "buyer " + number : "a map reader at node " + (FIRST - number);
  }

  static String asked(int node) {
    return "a seat map was requested from node " + node;
  }

  /** The buyer or visitor that sent a request, in words. */
  static String askedBy(int number) {
    return number > FIRST ? "buyer " + number + " sent a request" : asked(FIRST - number);
  }
}
