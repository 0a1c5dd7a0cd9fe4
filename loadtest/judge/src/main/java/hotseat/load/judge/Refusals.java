package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;
import hotseat.model.Refusal;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Checks answers that do not report a seat, and answers to a key that already had its effect. */
final class Refusals {

  private static final int NO_ANSWER = 0;
  private static final int UNAVAILABLE = 503;

  // The codes of a node that could not process a request.
  private static final Set<String> OBSTACLES = Set.of("OVERLOADED", "CONTENDED", "NOT_READY");

  private final Versions versions;
  private final Predicate<Operation> mayBeReused;
  private final FoundViolations violations;
  private final ChangeTag tags = new ChangeTag();

  Refusals(Versions versions, Predicate<Operation> mayBeReused, FoundViolations violations) {
    this.versions = versions;
    this.mayBeReused = mayBeReused;
    this.violations = violations;
  }

  /** The version that the key of this command made. */
  OptionalInt effect(Operation operation) {
    int row = versions.find(tags.of(operation.id()));
    return row == Versions.NO_ROW ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** A node that sees a version also sees the keys of all versions before it. */
  void checkKey(Seen seen, Chain chain, OptionalInt effect, int ordinal) {
    effect.ifPresent(
        row -> {
          if (chain.hasRow(row) && chain.version(row) <= seen.version()) {
            violations.add(
                Violation.FORGOTTEN_KEY,
                chain,
                () -> "its key made " + versions.text(row),
                ordinal,
                versions.maker(row));
          }
        });
  }

  /** Checks an answer that does not report a seat. */
  void checkUnseen(Operation operation, Chain chain, int ordinal) {
    if (!isAllowed(operation, chain, ordinal)) {
      violations.add(
          Violation.WRONG_ANSWER,
          chain,
          () -> "the rules do not give " + operation.status() + " " + operation.code() + " here",
          ordinal);
    }
  }

  private boolean isAllowed(Operation operation, Chain chain, int ordinal) {
    return switch (operation.status()) {
      case NO_ANSWER -> true;
      case UNAVAILABLE -> OBSTACLES.contains(operation.code());
      default -> isRefusal(operation, chain, ordinal);
    };
  }

  private boolean isRefusal(Operation operation, Chain chain, int ordinal) {
    if (isAnswered(operation, Refusal.SHOW_NOT_FOUND) && chain.isAudited()) {
      return false;
    }
    if (isAnswered(operation, Refusal.SHOW_NOT_FOUND)
        || isAnswered(operation, Refusal.SEAT_NOT_FOUND)) {
      chain.isMissing(ordinal);
      return true;
    }
    return isAnswered(operation, Refusal.IDEMPOTENCY_KEY_REUSED)
        && operation.kind().isCommand()
        && isReused(operation, chain);
  }

  private static boolean isAnswered(Operation operation, Refusal refusal) {
    return operation.status() == HttpStatus.of(refusal) && operation.code().equals(refusal.name());
  }

  /** Whether its key made another change than the one that this command requests. */
  private boolean isReused(Operation operation, Chain chain) {
    OptionalInt effect = effect(operation);
    if (effect.isEmpty()) {
      return mayBeReused.test(operation);
    }
    int row = effect.getAsInt();
    boolean isSame =
        chain.hasRow(row)
            && versions.kind(row) == operation.kind()
            && versions.hold(row).equals(operation.holdId().orElse(operation.id()))
            && lasts(row) == operation.ttlSeconds();
    return !isSame;
  }

  private long lasts(int row) {
    long expiresAt = versions.expiresAtNanos(row);
    return expiresAt == Versions.NO_EXPIRY
        ? 0
        : EpochNanos.minus(expiresAt, versions.atNanos(row)) / 1_000_000_000;
  }
}
