package hotseat.load.history;

import hotseat.load.command.Failure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A history in a file; it is read anew each time, block by block, so that its length does not
 * matter.
 *
 * <p>Operations of one thread of the load come in their order, those of different threads do not.
 * Only if a method returns has a whole history been seen; if this is none, or not a whole one, it
 * throws a {@link Failure}.
 */
public record StoredHistory(Path file) implements Operations {

  /** What stands in front; whether the rest is whole is not looked at. */
  public Header header() {
    return HistoryReader.header(file);
  }

  /** One after the other, while those that come next are unpacked on all cores. */
  @Override
  public Header read(Consumer<Operation> consumer) {
    Lane all = (operation, _) -> consumer.accept(operation);
    return deal(List.of(all));
  }

  @Override
  public Header deal(List<? extends Lane> lanes) {
    return Dealing.deal(file, lanes);
  }

  /** Blocks that have none of them are not unpacked. */
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
