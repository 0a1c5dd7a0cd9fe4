package hotseat.bench;

import java.util.Locale;

/**
 * Who takes part: the two implementations, and what the database could do with nothing around it.
 */
public enum Contender {
  ACTOR,
  POSTGRES,
  /** SELECT, compare and set with the audit row in one statement, at once again when lost. */
  RAW_OPTIMISTIC,
  /** One UPDATE that carries its condition; no audit, no idempotency. */
  RAW_CONDITIONAL;

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  Heart start(Arena arena) {
    return switch (this) {
      case ACTOR -> ImplementationHeart.actor(arena);
      case POSTGRES -> ImplementationHeart.postgres(arena);
      case RAW_OPTIMISTIC -> RawHeart.optimistic(arena);
      case RAW_CONDITIONAL -> RawHeart.conditional(arena);
    };
  }
}
