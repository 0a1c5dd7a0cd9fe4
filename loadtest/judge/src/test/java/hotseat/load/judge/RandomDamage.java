package hotseat.load.judge;

import static hotseat.testing.Seeded.oneOf;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.model.Seat.Status;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Damage to one part of a {@link RandomHistory}, which may make it invalid. */
record RandomDamage(List<Operation> operations, List<AuditLine> audit, RandomGenerator random) {

  private static final List<String> CODES =
      List.of("", "HOLD_GONE", "SEAT_UNAVAILABLE", "ALREADY_SOLD", "FINAL_SALE");

  static void to(List<Operation> operations, List<AuditLine> audit, RandomGenerator random) {
    new RandomDamage(operations, audit, random).damage();
  }

  private void damage() {
    int number = random.nextInt(operations.size());
    if (random.nextInt(6) == 0 && !audit.isEmpty()) {
      damageAudit();
    } else {
      operations.set(number, damaged(operations.get(number)));
    }
  }

  private void damageAudit() {
    int number = random.nextInt(audit.size());
    AuditLine line = audit.get(number);
    switch (random.nextInt(3)) {
      case 0 -> audit.remove(number);
      case 1 -> audit.set(number, moved(line));
      default -> audit.add(line);
    }
  }

  private AuditLine moved(AuditLine line) {
    return new AuditLine(
        line.seat(),
        line.version(),
        line.tag(),
        line.kind(),
        line.at().plusSeconds(random.nextInt(3) - 1),
        line.expiresAt());
  }

  private Operation damaged(Operation operation) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        long shift = random.nextInt(60) - 30L;
        yield SmallHistory.at(
            operation, operation.invokedNanos() + shift, operation.completedNanos() + shift);
      }
      case 1 -> refused(operation, oneOf(random, CODES.toArray(String[]::new)));
      default -> answered(operation, operation.seen().map(this::damaged));
    };
  }

  private static Operation refused(Operation operation, String code) {
    boolean isRefusal =
        operation.outcome() == Outcome.OBSERVED && operation.kind() != Kind.LOOK && !code.isEmpty();
    return isRefusal ? changed(operation, code, operation.seen()) : operation;
  }

  private static Operation answered(Operation operation, Optional<Seen> seen) {
    return changed(operation, operation.code(), seen);
  }

  private static Operation changed(Operation operation, String code, Optional<Seen> seen) {
    return SmallHistory.at(
        SmallHistory.operation(
            operation.id(),
            operation.kind(),
            operation.seat().equals("FLOOR"),
            operation.holdId(),
            operation.outcome(),
            code,
            seen),
        operation.invokedNanos(),
        operation.completedNanos());
  }

  private Seen damaged(Seen seen) {
    int what = random.nextInt(4);
    return new Seen(
        what == 0 ? Math.max(0, seen.version() + random.nextInt(3) - 1) : seen.version(),
        what == 1 ? oneOf(random, Status.values()).name() : seen.seatStatus(),
        what == 2
            ? SmallHistory.tag(SmallHistory.key(random.nextInt(operations.size())))
            : seen.changeTag(),
        what == 3 ? seen.at().plusSeconds(random.nextInt(5) - 2) : seen.at(),
        seen.expiresAt());
  }
}
