package hotseat.load.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The operations of a trial, wherever they are stored, in an order that is always the same: their
 * ordinals are their places in it, from 0.
 */
@FunctionalInterface
public interface Operations {

  /** Passes all operations to the consumer, each time that it is called. */
  Header read(Consumer<Operation> consumer);

  /** Passes each operation to the lane of its seat. When this returns, the lanes have seen all. */
  default Header deal(List<? extends Lane> lanes) {
    int[] next = {0};
    return read(
        operation -> lanes.get(Lane.of(operation, lanes.size())).accept(operation, next[0]++));
  }

  /** The operations with these ordinals. */
  default Map<Integer, Operation> find(Set<Integer> ordinals) {
    Map<Integer, Operation> found = new HashMap<>();
    Lane finder =
        (operation, ordinal) -> {
          if (ordinals.contains(ordinal)) {
            found.put(ordinal, operation);
          }
        };
    deal(List.of(finder));
    return found;
  }
}
