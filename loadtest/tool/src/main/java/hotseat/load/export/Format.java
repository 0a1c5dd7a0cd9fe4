package hotseat.load.export;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import hotseat.load.history.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The format of another checker. */
enum Format {
  /** One operation per line, with the members of Porcupine's {@code Operation}. */
  PORCUPINE,

  /** Two events for each operation, in the order of time, as Jepsen and Elle read them. */
  JEPSEN_EDN;

  void write(List<Operation> operations, Appendable out) {
    switch (this) {
      case PORCUPINE -> Porcupine.write(operations, out);
      case JEPSEN_EDN -> JepsenEdn.write(operations, out);
    }
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words() {
    return Stream.of(values()).map(Format::word).toList();
  }

  static Format named(String name) {
    return Stream.of(values())
        .filter(format -> format.word().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("format", name, words())));
  }
}
