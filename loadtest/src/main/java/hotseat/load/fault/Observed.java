package hotseat.load.fault;

import hotseat.load.examine.Examined;
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
 * Everything that was seen of a scenario, for those who look for traces in it. Times are
 * milliseconds from the beginning of the measured time.
 *
 * @param journal what was done
 * @param tally what the buyers saw
 * @param watch what the nodes told about themselves
 * @param examined what was wrong, and how many in doubt had their effect
 * @param wires what lay between the parts, and has counted what it did
 * @param databaseLog what the server said, if there was one of ours
 * @param isTimely whether the generator kept its time, so that a pause is the contestant's
 */
public record Observed(
    Journal journal,
    Tally tally,
    Watch watch,
    Examined examined,
    Wires wires,
    Optional<Path> databaseLog,
    boolean isTimely) {

  /** When the first thing was broken. */
  public int brokenMs() {
    return journal.brokenAt().map(tally.clock()::ms).orElse(0);
  }

  /** When the last thing was whole again. */
  public int healedMs() {
    return journal.healedAt().map(tally.clock()::ms).orElse(tally.clock().lengthMs());
  }

  /**
   * The hot seats that the fault is about: those of the node that was broken, or else those that
   * got another owner, or else all.
   */
  List<SeatTrace> concerned() {
    List<SeatTrace> hot = tally.hotSeats().stream().map(tally::trace).toList();
    List<SeatTrace> owned =
        hot.stream()
            .filter(seat -> seat.ownerBefore(brokenMs()).equals(journal.concerned()))
            .filter(seat -> journal.concerned().isPresent())
            .toList();
    List<SeatTrace> moved = hot.stream().filter(seat -> movedMs(seat).isPresent()).toList();
    return owned.isEmpty() ? moved.isEmpty() ? hot : moved : owned;
  }

  /** When somebody else than its owner before the fault owned it for the first time. */
  OptionalInt movedMs(SeatTrace seat) {
    OptionalInt owner = seat.ownerBefore(brokenMs());
    return owner.isPresent() ? seat.movedFrom(owner.getAsInt(), brokenMs()) : OptionalInt.empty();
  }

  /** How many lines of the server's log say this. */
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
