package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Copies of operations with one part changed. */
final class Changed {

  private Changed() {}

  static Operation answered(Operation one, Outcome outcome, String code, Optional<Seen> seen) {
    int status = SmallHistory.status(one.kind(), outcome, code);
    return of(one, one.id(), one.kind(), one.holdId(), outcome, status, code, seen);
  }

  static Operation status(Operation one, int status, String code) {
    return of(one, one.id(), one.kind(), one.holdId(), one.outcome(), status, code, one.seen());
  }

  static Operation seen(Operation one, Seen seen) {
    return answered(one, one.outcome(), one.code(), Optional.of(seen));
  }

  static Operation id(Operation one, UUID id) {
    return of(
        one, id, one.kind(), one.holdId(), one.outcome(), one.status(), one.code(), one.seen());
  }

  static Operation hold(Operation one, UUID hold) {
    return of(
        one,
        one.id(),
        one.kind(),
        Optional.of(hold),
        one.outcome(),
        one.status(),
        one.code(),
        one.seen());
  }

  static Operation at(Operation one, long invoked, long completed) {
    return SmallHistory.at(one, invoked, completed);
  }

  static Seen version(Seen seen, long version) {
    return new Seen(version, seen.seatStatus(), seen.changeTag(), seen.at(), seen.expiresAt());
  }

  static Seen status(Seen seen, String status) {
    return new Seen(seen.version(), status, seen.changeTag(), seen.at(), seen.expiresAt());
  }

  static Seen tag(Seen seen, String tag) {
    return new Seen(seen.version(), seen.seatStatus(), tag, seen.at(), seen.expiresAt());
  }

  static Seen time(Seen seen, Instant at) {
    return new Seen(seen.version(), seen.seatStatus(), seen.changeTag(), at, seen.expiresAt());
  }

  static Seen until(Seen seen, Instant expiresAt) {
    return new Seen(
        seen.version(), seen.seatStatus(), seen.changeTag(), seen.at(), Optional.of(expiresAt));
  }

  private static Operation of(
      Operation one,
      UUID id,
      Kind kind,
      Optional<UUID> hold,
      Outcome outcome,
      int status,
      String code,
      Optional<Seen> seen) {
    return new Operation(
        id,
        kind,
        one.buyer(),
        one.show(),
        one.seat(),
        hold,
        one.ttlSeconds(),
        one.node(),
        one.attempts(),
        one.intendedNanos(),
        one.invokedNanos(),
        one.completedNanos(),
        outcome,
        status,
        code,
        one.isReplayed(),
        seen,
        one.serverTime());
  }
}
