package hotseat.load.history;

import java.util.function.Consumer;

/** The operations of a trial, wherever they are kept. */
@FunctionalInterface
public interface Operations {

  /** Shows all of them, as often as it is called, and always in the same order. */
  Header read(Consumer<Operation> consumer);
}
