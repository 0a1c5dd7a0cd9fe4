package hotseat.load.history;

import hotseat.load.failure.Failure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A history in a file. It is read anew each time, block by block, so that its length does not
 * matter.
 *
 * <p>The operations of one thread of the load come in their order, those of different threads do
 * not. Only if {@link #read} or {@link #deal} returns has a whole history been read. If the file is
 * not a history, or not a whole one, they throw a {@link Failure}.
 */
public record StoredHistory(Path file) implements Operations {

  /** The header. The rest of the file is not checked. */
  public Header header() {
    return HistoryReader.header(file);
  }

  /** Passes one operation after the other, while the next ones are unpacked on all cores. */
  @Override
  public Header read(Consumer<Operation> consumer) {
    Lane all = (operation, _) -> consumer.accept(operation);
    return deal(List.of(all));
  }

  @Override
  public Header deal(List<? extends Lane> lanes) {
    return Dealing.deal(file, lanes);
  }

  /** Blocks without any of these operations are not unpacked. */
  @Override
  public Map<Integer, Operation> find(Set<Integer> ordinals) {
    Map<Integer, Operation> found = new HashMap<>();
    HistoryReader.read(
        file,
        block -> {
          List<Integer> here = ordinals.stream().filter(block::has).toList();
          if (!here.isEmpty()) {
            List<Operation> operations = block.operations();
            here.forEach(
                ordinal -> found.put(ordinal, operations.get(ordinal - block.firstOrdinal())));
          }
        });
    return found;
  }
}
