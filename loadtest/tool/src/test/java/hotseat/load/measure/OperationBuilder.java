package hotseat.load.measure;

import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import java.util.Optional;
import java.util.UUID;

/** An operation of which a test sets only what it is about; times are in milliseconds. */
record OperationBuilder(
    Kind kind,
    Outcome outcome,
    String seat,
    int buyer,
    int attempts,
    long intendedMs,
    long invokedMs,
    long completedMs,
    ServerTime serverTime) {

  static OperationBuilder reserve(Outcome outcome) {
    return new OperationBuilder(
        Kind.RESERVE, outcome, "FLOOR", 0, 1, 0, 0, 0, ServerTime.NOT_REPORTED);
  }

  static OperationBuilder look() {
    return new OperationBuilder(
        Kind.LOOK, Outcome.OBSERVED, "FLOOR", 0, 1, 0, 0, 0, ServerTime.NOT_REPORTED);
  }

  OperationBuilder on(String name) {
    return new OperationBuilder(
        kind, outcome, name, buyer, attempts, intendedMs, invokedMs, completedMs, serverTime);
  }

  OperationBuilder by(int number) {
    return new OperationBuilder(
        kind, outcome, seat, number, attempts, intendedMs, invokedMs, completedMs, serverTime);
  }

  OperationBuilder attempts(int number) {
    return new OperationBuilder(
        kind, outcome, seat, buyer, number, intendedMs, invokedMs, completedMs, serverTime);
  }

  OperationBuilder at(long fromMs, long toMs) {
    return at(fromMs, fromMs, toMs);
  }

  OperationBuilder at(long meantMs, long fromMs, long toMs) {
    return new OperationBuilder(
        kind, outcome, seat, buyer, attempts, meantMs, fromMs, toMs, serverTime);
  }

  OperationBuilder took(ServerTime reported) {
    return new OperationBuilder(
        kind, outcome, seat, buyer, attempts, intendedMs, invokedMs, completedMs, reported);
  }

  Operation build() {
    return new Operation(
        new UUID(1, completedMs),
        kind,
        buyer,
        "s1",
        seat,
        Optional.empty(),
        0,
        0,
        new Counted(attempts),
        nanos(intendedMs),
        nanos(invokedMs),
        nanos(completedMs),
        outcome,
        200,
        "",
        false,
        Optional.empty(),
        serverTime);
  }

  private static long nanos(long ms) {
    return ms * 1_000_000;
  }
}
