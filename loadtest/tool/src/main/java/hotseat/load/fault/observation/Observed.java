package hotseat.load.fault.observation;

import hotseat.load.check.Examined;
import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.wiring.Wires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Everything observed during a scenario, as input for proofs, demands and the scorecard. Times are
 * milliseconds from the start of the measured period.
 *
 * @param journal what was done
 * @param tally what the buyers saw
 * @param watch what the nodes reported about themselves
 * @param examined what was wrong, and how many unknown outcomes had taken effect
 * @param wires what was laid between the parts, with its counters
 * @param databaseLog the server's log, if the database is one that can be broken
 * @param isTimely whether the generator kept its schedule, so that a pause is the contestant's
 */
public record Observed(
    Journal journal,
    Tally tally,
    Watch watch,
    Examined examined,
    Wires wires,
    Optional<Path> databaseLog,
    boolean isTimely) {

  /** When the first fault began. */
  public int brokenMs() {
    return journal.brokenAt().map(tally.clock()::ms).orElse(0);
  }

  /** When the last fault was healed. */
  public int healedMs() {
    return journal.healedAt().map(tally.clock()::ms).orElse(tally.clock().lengthMs());
  }

  /**
   * The hot seats that the fault is about: those of the broken node, or else those that changed
   * owner, or else all.
   */
  public List<SeatTrace> concerned() {
    List<SeatTrace> hot = tally.hotSeats().stream().map(tally::trace).toList();
    List<SeatTrace> owned =
        hot.stream()
            .filter(seat -> seat.ownerBefore(brokenMs()).equals(journal.concerned()))
            .filter(seat -> journal.concerned().isPresent())
            .toList();
    List<SeatTrace> moved = hot.stream().filter(seat -> movedMs(seat).isPresent()).toList();
    return owned.isEmpty() ? moved.isEmpty() ? hot : moved : owned;
  }

  /** When a node other than the seat's owner before the fault first owned it. */
  public OptionalInt movedMs(SeatTrace seat) {
    OptionalInt owner = seat.ownerBefore(brokenMs());
    return owner.isPresent() ? seat.movedFrom(owner.getAsInt(), brokenMs()) : OptionalInt.empty();
  }

  /** How many lines of the server's log contain these words. */
  public long databaseSays(String words) {
    try (Stream<String> lines =
        databaseLog.isPresent()
            ? Files.lines(databaseLog.get(), StandardCharsets.ISO_8859_1)
            : Stream.empty()) {
      return lines.filter(line -> line.contains(words)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
