package hotseat.load.history;

import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A violation that is planted in every history: a seat of a show that does not exist is sold, and
 * the next one who looks is told that it never was. Whoever checks a history and does not find this
 * has looked at nothing, and what he says about the rest is worth nothing.
 *
 * <p>It goes the whole way of a real operation: through the recorder, the file and every check.
 */
public final class Canary {

  public static final String SHOW = "canary";

  /** The sale and the look; they make one seat and one version of it. */
  public static final int OPERATIONS = 2;

  private static final String SEAT = "A-1";
  private static final UUID KEY = UUID.fromString("ca9a21e0-0000-4000-8000-000000000000");
  private static final String TAG = ChangeTag.text(new ChangeTag().of(KEY));

  // Whatever clock a contestant has, these times lie within the two operations: the sale may have
  // begun as long ago, and the look may end as far ahead, as a century. So the order of the two is
  // the only thing that is wrong with them.
  private static final Duration CENTURY = Duration.ofDays(36_525);
  private static final Instant SOLD_AT = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LOOKED_AT = Instant.parse("2100-01-01T00:00:00Z");

  private Canary() {}

  public static boolean isPlanted(String show) {
    return show.equals(SHOW);
  }

  /** Shows the consumer only what buyers have done. */
  public static Consumer<Operation> hiddenFrom(Consumer<Operation> consumer) {
    return operation -> {
      if (!isPlanted(operation.show())) {
        consumer.accept(operation);
      }
    };
  }

  /** Into the history, as if it had happened now. */
  public static void plant(HistoryWriter history) {
    long now = System.nanoTime();
    history.write(
        operation(
            Kind.RESERVE,
            now - CENTURY.toNanos(),
            now - 2,
            Outcome.ACCEPTED,
            201,
            new Seen(1, "SOLD", TAG, SOLD_AT, Optional.empty())));
    history.write(
        operation(
            Kind.LOOK,
            now - 1,
            now + CENTURY.toNanos(),
            Outcome.OBSERVED,
            200,
            new Seen(0, "AVAILABLE", "", LOOKED_AT, Optional.empty())));
  }

  /** Into the evidence: there the sale stands as it was told. */
  public static void plant(EvidenceWriter evidence) {
    String line =
        """
        {"seat":"%s","version":1,"changeTag":"%s","kind":"RESERVE","at":"%s"}"""
            .formatted(SEAT, TAG, SOLD_AT);
    evidence.audit(SHOW, List.of(line).iterator());
  }

  private static Operation operation(
      Kind kind, long invokedNanos, long completedNanos, Outcome outcome, int status, Seen seen) {
    return new Operation(
        kind.isCommand() ? KEY : new UUID(0, 0),
        kind,
        0,
        SHOW,
        SEAT,
        Optional.empty(),
        0,
        0,
        Once.ONCE,
        invokedNanos,
        invokedNanos,
        completedNanos,
        outcome,
        status,
        "",
        false,
        Optional.of(seen),
        ServerTime.UNTOLD);
  }
}
