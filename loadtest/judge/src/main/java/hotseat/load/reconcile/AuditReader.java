package hotseat.load.reconcile;

import hotseat.load.evidence.AuditLine;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.Iterator;
import java.util.Optional;

/** Reads audits line by line, and finds violations within an audit. */
final class AuditReader {

  // Lines after a larger gap are skipped: the audit of that seat proves nothing anyway.
  private static final long GAP_MAX = 1_000;

  private final Changes changes;
  private final Trails trails;
  private final FoundViolations violations;

  AuditReader(Changes changes, Trails trails, FoundViolations violations) {
    this.changes = changes;
    this.trails = trails;
    this.violations = violations;
  }

  /** The seat that is being read. Its lines must be in one run, for the contract and for memory. */
  private final class Section {
    private final String seat;
    private final Trail trail;
    private final SeatReplay replay = new SeatReplay();

    Section(String show, String seat) {
      this.seat = seat;
      this.trail = trails.add(show, seat, changes.addBlank());
    }

    void add(AuditLine line) {
      long missing = line.version() - trail.lastVersion() - 1;
      if (missing != 0) {
        violations.add(
            Violation.VERSION_GAP,
            trail,
            () -> trail + ": version " + line.version() + " after version " + trail.lastVersion());
      }
      if (missing < 0 || missing > GAP_MAX) {
        return;
      }
      for (long i = 0; i < missing; i++) {
        changes.addBlank();
        trail.append();
      }
      replay(line, missing == 0);
      append(line);
    }

    private void replay(AuditLine line, boolean isNext) {
      if (isNext) {
        replay
            .apply(line)
            .ifPresent(
                violation ->
                    violations.add(
                        violation,
                        trail,
                        () ->
                            "the audit of " + trail + ": " + Words.change(line) + replay.before()));
      } else {
        replay.jumpTo(line);
      }
    }

    private void append(AuditLine line) {
      if (changes.find(line.tag()) != Changes.NO_ROW) {
        violations.add(
            Violation.DUPLICATE_EFFECT,
            trail,
            () -> "the audit of " + trail + " has a change twice: " + Words.change(line));
      }
      changes.add(line);
      trail.append();
    }
  }

  /** Reads the audit of a show. The show counts as audited when it was read to the end. */
  void read(String show, Iterator<String> lines) {
    Optional<Section> section = Optional.empty();
    while (lines.hasNext()) {
      String text = lines.next();
      Optional<AuditLine> line = AuditLine.in(text);
      if (line.isEmpty()) {
        violations.add(
            Violation.AUDIT_UNREADABLE,
            show,
            "",
            () -> "the audit of " + show + ": " + Words.quoted(text));
      } else {
        section = sectionOf(line.get(), show, section);
        section.ifPresent(open -> open.add(line.get()));
      }
    }
    trails.addShow(show);
  }

  /** Empty if the audit already had lines for this seat, followed by lines for other seats. */
  private Optional<Section> sectionOf(AuditLine line, String show, Optional<Section> open) {
    if (open.filter(section -> section.seat.equals(line.seat())).isPresent()) {
      return open;
    }
    if (trails.find(show, line.seat()).isPresent()) {
      violations.add(
          Violation.AUDIT_UNREADABLE,
          show,
          line.seat(),
          () -> "the audit of " + show + " lists " + line.seat() + " in two places");
      return Optional.empty();
    }
    return Optional.of(new Section(show, line.seat()));
  }
}
