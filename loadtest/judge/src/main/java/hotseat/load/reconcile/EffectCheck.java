package hotseat.load.reconcile;

import hotseat.load.canary.Canaries;
import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks the effect of every command: what its key made, and what it may not have made. */
final class EffectCheck {

  private static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";

  private final Changes changes;
  private final FoundViolations violations;
  private final Map<String, Balance> balances = new TreeMap<>();

  EffectCheck(Changes changes, FoundViolations violations) {
    this.changes = changes;
    this.violations = violations;
  }

  /** Checks what the key did, whatever the answers say. */
  void check(Operation operation, int row, Optional<Trail> trail) {
    Balance balance = balance(operation.show());
    if (operation.outcome() == Outcome.ACCEPTED && !isReplay(operation, row)) {
      balance.acknowledge(operation.buyer());
    }
    if (row == Changes.NO_ROW) {
      return;
    }
    balance.makeRoom(operation.buyer());
    if (changes.sender(row) == Changes.NO_BUYER
        && operation.attempts() instanceof Listed(var all)) {
      RepetitionCheck.check(operation, all, violations);
    }
    changes.setSender(row, operation.buyer());
    if (operation.outcome() != Outcome.ACCEPTED) {
      checkEffectOfUnaccepted(operation, row, trail);
    }
  }

  private Balance balance(String show) {
    return balances.computeIfAbsent(show, _ -> new Balance());
  }

  /** A key that is sent again makes no second change. */
  private boolean isReplay(Operation operation, int row) {
    return row != Changes.NO_ROW && changes.maker(row) == operation.buyer();
  }

  /**
   * A command that was refused after several attempts may still have its effect: the first attempt
   * may have arrived after the one that was refused.
   */
  private void checkEffectOfUnaccepted(Operation operation, int row, Optional<Trail> trail) {
    if (operation.code().equals(KEY_REUSED)) {
      // The answer itself says that another command had this key. That one is checked on its own.
      return;
    }
    if (isSure(operation)) {
      violations.add(
          Violation.FALSE_REFUSAL,
          operation,
          () -> Words.answered(operation) + ", but its key made " + made(row));
    } else {
      balance(operation.show()).resolve(operation.buyer());
    }
    boolean isWhatWasAsked =
        trail.filter(it -> it.hasRow(row)).isPresent() && changes.is(row, operation.kind());
    if (!isWhatWasAsked) {
      violations.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.asked(operation) + ", but its key made something else: " + made(row));
    }
  }

  /** Without a list of attempts, one before the last may have an unknown outcome. */
  private static boolean isSure(Operation operation) {
    return switch (operation.outcome()) {
      case NOT_APPLIED -> true;
      case OBSERVED -> !(operation.attempts() instanceof Counted(int count)) || count == 1;
      case ACCEPTED, UNKNOWN -> false;
    };
  }

  private String made(int row) {
    return changes.kind(row) + ", " + Words.tag(changes.tag(row));
  }

  /** Adds the audit of a seat to the balance of its show. */
  void audit(Trail trail) {
    balance(trail.show()).audit(trail, changes);
  }

  /** To be called once, at the end. */
  void checkBalances() {
    balances.forEach((show, balance) -> balance.check(show, violations));
  }

  /** Operations that were not acknowledged, and that are in the audit. */
  long resolved() {
    return balances.entrySet().stream()
        .filter(balance -> !Canaries.isPlanted(balance.getKey()))
        .mapToLong(balance -> balance.getValue().resolved())
        .sum();
  }
}
