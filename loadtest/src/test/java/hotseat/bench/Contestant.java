package hotseat.bench;

import java.util.function.Function;

/**
 * Who takes part: the two implementations, and what the database could do with nothing around it.
 */
public enum Contestant {
  ACTOR(ImplementationHeart::actor),
  POSTGRES(ImplementationHeart::postgres),
  /** SELECT, compare and set with the audit row in one statement, at once again when lost. */
  RAW_OPTIMISTIC(RawHeart::optimistic),
  /** One UPDATE that carries its condition; no audit, no idempotency. */
  RAW_CONDITIONAL(RawHeart::conditional);

  private final Function<Arena, Heart> start;

  Contestant(Function<Arena, Heart> start) {
    this.start = start;
  }

  Heart start(Arena arena) {
    return start.apply(arena);
  }
}
