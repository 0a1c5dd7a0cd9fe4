package hotseat.bench.judge;

import hotseat.load.history.Header;
import hotseat.load.history.Lane;
import hotseat.load.history.Operation;
import hotseat.load.history.Operations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A history with one more operation at its end.
 *
 * @param ordinal of the last operation
 */
record OneMore(Operations others, int ordinal, Operation last) implements Operations {

  @Override
  public Header read(Consumer<Operation> consumer) {
    Header header = others.read(consumer);
    consumer.accept(last);
    return header;
  }

  @Override
  public Header deal(List<? extends Lane> lanes) {
    Header header = others.deal(lanes);
    lanes.get(Lane.of(last, lanes.size())).accept(last, ordinal);
    return header;
  }

  @Override
  public Map<Integer, Operation> find(Set<Integer> ordinals) {
    Map<Integer, Operation> found = new HashMap<>(others.find(ordinals));
    if (ordinals.contains(ordinal)) {
      found.put(ordinal, last);
    }
    return found;
  }
}
