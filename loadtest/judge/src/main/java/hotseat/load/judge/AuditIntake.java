package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.Evidence;
import hotseat.load.result.Violation;
import java.util.Optional;

/** Builds chains from the audits, and finds violations within an audit. */
final class AuditIntake {

  // Lines after a larger gap are skipped: the audit of that seat proves nothing anyway.
  private static final long GAP_MAX = 1_000;

  private final Chains chains;
  private final Versions versions;
  private final FoundViolations violations;
  private Optional<Chain> open = Optional.empty();

  AuditIntake(Chains chains, Versions versions, FoundViolations violations) {
    this.chains = chains;
    this.versions = versions;
    this.violations = violations;
  }

  void read(Evidence evidence) {
    evidence.changes(
        (show, line) -> {
          if (chains.isAudited(show)) {
            chainOf(show, line).ifPresent(chain -> add(chain, line));
          }
        });
  }

  /** Empty if the audit already had lines for this seat, followed by lines for other seats. */
  private Optional<Chain> chainOf(String show, AuditLine line) {
    boolean isSame =
        open.filter(chain -> chain.name().equals(line.seat()) && chain.show().equals(show))
            .isPresent();
    if (isSame) {
      return open;
    }
    Optional<Chain> known = chains.find(show, line.seat());
    if (known.isPresent()) {
      violations.add(
          Violation.VERSION_GAP, known.get(), () -> "the audit lists this seat in two places");
      return Optional.empty();
    }
    Chain chain = chains.of(show, line.seat());
    chain.begin(versions.addBlank());
    open = Optional.of(chain);
    return open;
  }

  private void add(Chain chain, AuditLine line) {
    long last = chain.lastVersion();
    long missing = line.version() - last - 1;
    if (missing != 0) {
      violations.add(
          Violation.VERSION_GAP,
          chain,
          () -> "the audit has version " + line.version() + " after version " + last);
    }
    if (missing < 0 || missing > GAP_MAX) {
      return;
    }
    for (long i = 0; i < missing; i++) {
      versions.addBlank();
      chain.append();
    }
    append(chain, line);
  }

  private void append(Chain chain, AuditLine line) {
    chain.append();
    if (versions.add(line) != chain.row(line.version())) {
      violations.add(
          Violation.DUPLICATE_EFFECT,
          chain,
          () -> "the audit has " + Words.tag(line.tag()) + " twice");
    }
  }
}
