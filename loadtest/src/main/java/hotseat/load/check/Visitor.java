package hotseat.load.check;

/** Whoever looks at seat maps: no buyer, so the numbers below those of nobody are taken. */
final class Visitor {

  private static final int FIRST = Changes.NOBODY - 1;

  private Visitor() {}

  static int of(int node) {
    return FIRST - node;
  }

  /** A buyer's number, or a visitor's, in words: who was told. */
  static String told(int number) {
    return number > FIRST ? "buyer " + number : "a seat map of node " + (FIRST - number);
  }

  static String asked(int node) {
    return "a seat map was asked for at node " + node;
  }

  /** Who asked. */
  static String askedBy(int number) {
    return number > FIRST ? "buyer " + number + " asked" : asked(FIRST - number);
  }
}
