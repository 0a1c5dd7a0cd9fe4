package hotseat.load.history;

import java.util.List;

/** How often an operation was sent, and the answer to each attempt. */
public sealed interface Attempts {

  int count();

  /** Sent exactly once: the operation says everything about it. */
  enum Once implements Attempts {
    ONCE;

    @Override
    public int count() {
      return 1;
    }
  }

  /**
   * All attempts in their order: there were several, or the only one may have arrived twice. Each
   * one began after the one before it had ended.
   */
  record Listed(List<Attempt> all) implements Attempts {
    public Listed {
      if (all.isEmpty()) {
        throw new IllegalArgumentException("there is no operation without an attempt");
      }
      all = List.copyOf(all);
    }

    @Override
    public int count() {
      return all.size();
    }
  }

  /**
   * Only the number of attempts is known, and not their answers, as in a history of format 1. Or it
   * is 0, and no node was contacted.
   */
  record Counted(int count) implements Attempts {}
}
