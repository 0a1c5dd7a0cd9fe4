package hotseat.bench;

import java.util.Locale;

/** The contestants: both implementations, and the database with nothing around it. */
public enum Contender {
  ACTOR,
  POSTGRES,
  /**
   * SELECT, then compare-and-set with the audit row in one statement; a lost race is retried at
   * once.
   */
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
