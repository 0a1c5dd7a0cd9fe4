package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Lane;
import hotseat.load.history.Operation;
import hotseat.load.history.Operations;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.UUID;

/**
 * Finds versions with no legitimate maker: their maker is a command whose answer says that it
 * changed nothing, or there is none at all.
 */
final class Unexplained {

  private final Chains chains;
  private final Versions versions;
  private final FoundViolations violations;
  private final ChangeTag tags = new ChangeTag();

  Unexplained(Chains chains, Versions versions, FoundViolations violations) {
    this.chains = chains;
    this.versions = versions;
    this.violations = violations;
  }

  /** Reads the operations once more, but only if there is such a version. */
  void explain(Operations operations) {
    if (exists()) {
      operations.deal(List.of((Lane) this::explain));
      chains.all().forEach(this::tellPhantoms);
    }
  }

  private boolean exists() {
    for (Chain chain : chains.all()) {
      for (long version = 1; version <= chain.lastVersion(); version++) {
        if (versions.maker(chain.row(version)) == Versions.NO_OPERATION) {
          return true;
        }
      }
    }
    return false;
  }

  private void explain(Operation operation, int ordinal) {
    if (!operation.kind().isCommand()) {
      return;
    }
    switch (operation.outcome()) {
      case ACCEPTED, UNKNOWN -> {
        // These have already claimed what they made.
      }
      case OBSERVED, NOT_APPLIED -> convict(operation, ordinal);
    }
  }

  private void convict(Operation operation, int ordinal) {
    int row = versions.find(tags.of(operation.id()));
    if (row == Versions.NO_ROW || versions.maker(row) != Versions.NO_OPERATION) {
      return;
    }
    versions.claim(row, operation, ordinal);
    violations.add(
        Violation.FALSE_REFUSAL,
        chains.of(operation.show(), operation.seat()),
        () -> "its key made " + versions.text(row),
        ordinal);
  }

  private void tellPhantoms(Chain chain) {
    for (long version = 1; version <= chain.lastVersion(); version++) {
      int row = chain.row(version);
      if (versions.maker(row) == Versions.NO_OPERATION) {
        tellPhantom(chain, version, row);
      }
    }
  }

  private String phantom(long version, int row) {
    return versions.hasTag(row)
        ? "version " + version + " is " + versions.text(row) + ", which no buyer sent"
        : "no buyer sent the command that made version " + version;
  }

  /** Gaps and duplicate tags in an audit were reported when it was read. */
  private void tellPhantom(Chain chain, long version, int row) {
    boolean isTwice = versions.hasTag(row) && versions.find(versions.tag(row)) != row;
    boolean isOldNews = chain.isAudited() && (isTwice || !versions.hasTag(row));
    if (!isOldNews && !chain.isGivenUp()) {
      violations.add(
          isTwice ? Violation.DUPLICATE_EFFECT : Violation.PHANTOM,
          chain,
          () -> phantom(version, row));
    }
    boolean isBegin = versions.kind(row) == Kind.HOLD || versions.kind(row) == Kind.RESERVE;
    versions.setHold(row, isBegin ? new UUID(versions.tag(row), 0) : versions.hold(row - 1));
  }
}
