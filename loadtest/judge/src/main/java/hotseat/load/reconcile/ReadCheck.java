package hotseat.load.reconcile;

import hotseat.load.canary.Canaries;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.ChangeTag;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks the final reads of the nodes against the end of the audit, and against what was created.
 */
final class ReadCheck {

  private final Changes changes;
  private final FoundViolations violations;
  private final Map<String, Long> rooms = new HashMap<>();

  ReadCheck(Changes changes, FoundViolations violations) {
    this.changes = changes;
    this.violations = violations;
  }

  void create(Map<String, Long> areas) {
    rooms.putAll(areas);
  }

  void check(FinalRead read, Optional<Trail> trail) {
    long last = trail.map(Trail::lastVersion).orElse(0L);
    if (read.version() != last || read.sold().orElse(last) != last) {
      violations.add(
          Violation.NODES_DISAGREE,
          read,
          () -> Words.read(read) + ", but the audit ends with version " + last);
    } else {
      trail.filter(_ -> last > 0).ifPresent(it -> checkLast(read, it.isArea(), it.row(last)));
    }
    checkRoom(read, Math.max(last, read.sold().orElse(last)));
  }

  private void checkLast(FinalRead read, boolean isArea, int row) {
    if (read.changeTag().filter(tag -> !ChangeTag.is(tag, changes.tag(row))).isPresent()) {
      violations.add(
          Violation.NODES_DISAGREE,
          read,
          () ->
              Words.read(read) + ", made by " + Words.tag(read.changeTag().orElse("")) + has(row));
    }
    if (read.seatStatus().filter(status -> !isAfter(row, isArea, status)).isPresent()) {
      violations.add(
          Violation.NODES_DISAGREE,
          read,
          () -> Words.read(read) + " as " + read.seatStatus().orElse("") + has(row));
    }
  }

  private String has(int row) {
    return "; the audit ends with " + changes.kind(row) + ", " + Words.tag(changes.tag(row));
  }

  /** Does not check whether a hold had expired by then, or whether an area was full. */
  private boolean isAfter(int row, boolean isArea, String status) {
    return switch (changes.kind(row)) {
      case HOLD -> !status.equals("SOLD");
      case CONFIRM -> status.equals("SOLD");
      case RESERVE -> isArea ? !status.equals("HELD") : status.equals("SOLD");
      case RELEASE, CANCEL -> status.equals("AVAILABLE");
      case LOOK -> true;
    };
  }

  /** If the runner did not record the capacity of an area, that of the node is used. */
  private void checkRoom(FinalRead read, long sold) {
    OptionalLong room = room(read.show(), read.seat());
    if (room.isPresent() && read.capacity().orElse(room.getAsLong()) != room.getAsLong()) {
      violations.add(
          Violation.NODES_DISAGREE,
          read,
          () -> Words.read(read) + ", but it was created with " + room.getAsLong());
    }
    if (room.isEmpty() && read.capacity().isPresent() && sold > read.capacity().getAsLong()) {
      violations.add(
          Violation.OVERSOLD, read, () -> Words.read(read) + ", but the audit has sold " + sold);
    }
  }

  /** Checks the audit, whatever nodes read. */
  void checkRoom(Trail trail) {
    OptionalLong room = room(trail.show(), trail.name());
    if (room.isPresent() && trail.lastVersion() > room.getAsLong()) {
      violations.add(
          Violation.OVERSOLD,
          trail,
          () ->
              "%s was created with %d places, but the audit has sold %d"
                  .formatted(trail, room.getAsLong(), trail.lastVersion()));
    }
  }

  private OptionalLong room(String show, String area) {
    return Canaries.isPlanted(show) || !rooms.containsKey(area)
        ? OptionalLong.empty()
        : OptionalLong.of(rooms.get(area));
  }
}
