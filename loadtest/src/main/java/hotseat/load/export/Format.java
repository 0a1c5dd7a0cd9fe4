package hotseat.load.export;

import hotseat.load.command.NearestName;
import hotseat.load.command.WrongUsage;
import hotseat.load.history.Operation;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A checker that others have written, and how it wants to be told of a history. */
enum Format {
  /** An operation a line, with the members of Porcupine's {@code Operation}. */
  PORCUPINE("porcupine", Porcupine::write),

  /** Two events for each operation, in the order of time, as Jepsen and Elle read them. */
  JEPSEN_EDN("jepsen-edn", JepsenEdn::write);

  private final String word;
  private final BiConsumer<List<Operation>, Appendable> writer;

  Format(String word, BiConsumer<List<Operation>, Appendable> writer) {
    this.word = word;
    this.writer = writer;
  }

  void write(List<Operation> operations, Appendable out) {
    writer.accept(operations, out);
  }

  static List<String> words() {
    return Stream.of(values()).map(format -> format.word).toList();
  }

  static Format named(String name) {
    return Stream.of(values())
        .filter(format -> format.word.equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("format", name, words())));
  }
}
