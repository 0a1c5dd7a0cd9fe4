package hotseat.load.history;

import java.util.List;

/** How often an operation was sent, and what came back each time. */
public sealed interface Attempts {

  int count();

  /** Once, and certainly not more often: the operation says all about it. */
  enum Once implements Attempts {
    ONCE;

    @Override
    public int count() {
      return 1;
    }
  }

  /**
   * All of them, in their order: there were several, or the only one may have arrived twice. None
   * began before the one before it had ended.
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
   * Only their number is known, and not what came back: so tells a history of format 1. Or it is 0,
   * and nobody was asked.
   */
  record Counted(int count) implements Attempts {}
}
