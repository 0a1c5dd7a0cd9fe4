package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Attempts;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** A few operations on one seat, for the judge and for the definition. */
record SmallHistory(List<Operation> operations, Optional<List<AuditLine>> audit, boolean isArea) {

  static final Instant EPOCH = Instant.parse("2026-01-01T10:00:00Z");
  static final int TTL_SECONDS = 2;

  // The times of all answers are later, which leaves room for dark holds before.
  static final int FIRST_SECOND = 20;
  static final int LAST_SECOND = 45;

  private static final int CAPACITY_MAX = 9;
  private static final ChangeTag TAGS = new ChangeTag();

  static UUID key(int number) {
    return new UUID(7, number);
  }

  static String tag(UUID key) {
    return ChangeTag.text(TAGS.of(key));
  }

  static AuditLine line(Operation operation, Seat after) {
    Optional<Instant> expiresAt =
        after.state() instanceof Seat.Held held ? Optional.of(held.expiresAt()) : Optional.empty();
    return new AuditLine(
        operation.seat(),
        after.version(),
        TAGS.of(operation.id()),
        operation.kind(),
        after.changedAt(),
        expiresAt);
  }

  /** An operation without an interval. */
  static Operation operation(
      UUID key,
      Kind kind,
      boolean isArea,
      Optional<UUID> hold,
      Outcome outcome,
      String code,
      Optional<Seen> seen) {
    int ttl = kind == Kind.HOLD ? TTL_SECONDS : 0;
    return new Operation(
        key,
        kind,
        0,
        Recorded.SHOW,
        isArea ? "FLOOR" : "A-1",
        hold,
        ttl,
        0,
        Once.ONCE,
        0,
        0,
        0,
        outcome,
        status(kind, outcome, code),
        code,
        false,
        seen,
        ServerTime.NOT_REPORTED);
  }

  static int status(Kind kind, Outcome outcome, String code) {
    if (!code.isEmpty()) {
      return HttpStatus.of(Refusal.valueOf(code));
    }
    return outcome == Outcome.UNKNOWN ? 0 : HttpStatus.ofSuccess(kind);
  }

  static Operation at(Operation operation, long invoked, long completed) {
    return with(operation, invoked, completed, operation.attempts());
  }

  private static Operation with(
      Operation operation, long invoked, long completed, Attempts attempts) {
    return new Operation(
        operation.id(),
        operation.kind(),
        operation.buyer(),
        operation.show(),
        operation.seat(),
        operation.holdId(),
        operation.ttlSeconds(),
        operation.node(),
        attempts,
        invoked,
        invoked,
        completed,
        operation.outcome(),
        operation.status(),
        operation.code(),
        operation.isReplayed(),
        operation.seen(),
        operation.serverTime());
  }

  /** The same operation, sent several times. */
  static Operation tried(Operation operation, long invoked, long completed, Listed attempts) {
    return with(operation, invoked, completed, attempts);
  }

  /** If no capacity is given, any is possible. */
  boolean isLinearizable() {
    return isArea
        ? IntStream.rangeClosed(0, CAPACITY_MAX)
            .anyMatch(capacity -> isLinearizable(new Seat.Standing(capacity, 0)))
        : isLinearizable(new Seat.Available());
  }

  private boolean isLinearizable(Seat.State untouched) {
    return new BruteForce(operations, audit, LAST_SECOND).isLinearizable(Seat.untouched(untouched));
  }

  JudgeResult judge() {
    Recorded recorded = Recorded.of(Recorded.Facts.withoutTime(audit.isPresent()));
    recorded.operations().addAll(operations);
    audit.ifPresent(recorded.audit()::addAll);
    return recorded.judge();
  }

  @Override
  public String toString() {
    String lines = String.join("\n", operations.stream().map(SmallHistory::text).toList());
    return lines + audit.map(changes -> "\n" + Arrays.toString(changes.toArray())).orElse("");
  }

  private static String text(Operation operation) {
    return "%d..%d %s %s of %s %s %s %s %s"
        .formatted(
            operation.invokedNanos(),
            operation.completedNanos(),
            operation.kind(),
            operation.id(),
            operation.holdId(),
            operation.outcome(),
            operation.code(),
            operation.seen(),
            operation.attempts());
  }
}
