package hotseat.load.reconcile;

import hotseat.load.evidence.SeatMapRead;
import hotseat.load.evidence.SeatMapRead.Shown;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks seat maps against the audit. Each place on a map counts as a read of its version, between
 * the map's request and its answer, by a visitor that is not a buyer. {@link Staleness} does the
 * rest.
 *
 * <p>A seat that a map does not show was available. That is wrong if its last change is a sale that
 * an answer had shown before the map was requested.
 */
final class MapCheck {

  private final Changes changes;
  private final Trails trails;
  private final FoundViolations violations;

  MapCheck(Changes changes, Trails trails, FoundViolations violations) {
    this.changes = changes;
    this.trails = trails;
    this.violations = violations;
  }

  void check(SeatMapRead map) {
    Set<String> shown = new HashSet<>();
    for (Shown place : map.places()) {
      shown.add(place.name());
      check(map, place);
    }
    trails
        .of(map.show())
        .filter(trail -> !trail.isArea() && !shown.contains(trail.name()))
        .filter(trail -> isSoldBefore(trail, map.askedNanos()))
        .forEach(
            trail ->
                violations.add(
                    Violation.STALE_ANSWER,
                    trail,
                    () ->
                        "%s: %s had seen it sold at version %d when %s, but the map has it as free"
                            .formatted(
                                trail,
                                Visitor.receiver(changes.shownTo(trail.row(trail.lastVersion()))),
                                trail.lastVersion(),
                                Visitor.asked(map.node()))));
  }

  private boolean isSoldBefore(Trail trail, long askedNanos) {
    int last = trail.row(trail.lastVersion());
    boolean isSale = changes.is(last, Kind.CONFIRM) || changes.is(last, Kind.RESERVE);
    return isSale && changes.shownNanos(last) < askedNanos;
  }

  private void check(SeatMapRead map, Shown place) {
    Optional<Trail> trail = trails.find(map.show(), place.name());
    if (trail.isEmpty() || !trail.get().has(place.version())) {
      if (place.version() > 0) {
        violations.add(
            Violation.AUDIT_MISMATCH,
            map.show(),
            place.name(),
            () -> shows(map, place) + ", which the audit does not have");
      }
      return;
    }
    int row = trail.get().row(place.version());
    if (!place.changeTag().isEmpty() && !ChangeTag.is(place.changeTag(), changes.tag(row))) {
      violations.add(
          Violation.AUDIT_MISMATCH,
          trail.get(),
          () ->
              "%s made by %s, but the audit has %s"
                  .formatted(
                      shows(map, place),
                      Words.tag(place.changeTag()),
                      Words.tag(changes.tag(row))));
    }
    changes.asked(row, Visitor.of(map.node()), map.askedNanos());
    changes.shown(row, Visitor.of(map.node()), map.answeredNanos());
  }

  private static String shows(SeatMapRead map, Shown place) {
    return "a seat map of node %d shows version %d of %s of %s"
        .formatted(map.node(), place.version(), place.name(), map.show());
  }
}
