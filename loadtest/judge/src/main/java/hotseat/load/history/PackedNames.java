package hotseat.load.history;

import java.util.Arrays;
import java.util.List;

/** The constants of an enum, by the numbers that their names have in a block. */
final class PackedNames<E extends Enum<E>> {

  private final PackedInput in;
  private final Class<E> type;
  private final List<E> constants;

  // For each number of a text the place of its constant, from 1; 0 before it is first looked up.
  private int[] places = new int[16];

  PackedNames(PackedInput in, Class<E> type) {
    this.in = in;
    this.type = type;
    this.constants = List.of(type.getEnumConstants());
  }

  /** Throws what {@link Enum#valueOf} throws if there is no such constant. */
  E read() {
    int number = in.readTextNumber();
    if (number >= places.length || places[number] == 0) {
      learn(number);
    }
    return constants.get(places[number] - 1);
  }

  private void learn(int number) {
    int place = constants.indexOf(Enum.valueOf(type, in.text(number))) + 1;
    if (number >= places.length) {
      places = Arrays.copyOf(places, 2 * number);
    }
    places[number] = place;
  }
}
