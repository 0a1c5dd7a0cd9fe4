package hotseat.api;

import hotseat.model.Change;
import hotseat.model.Layout;
import hotseat.model.Seat;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Whole shows: creating them, and reading all their seats at once. Written once, because no
 * contention is at stake here.
 *
 * <p>Every method may throw {@link UnavailableException}.
 */
public interface Shows {

  Creation create(String show, Layout layout);

  Optional<Layout> layout(String show);

  /**
   * Passes on the seats that are not available and all standing areas, ordered by name, from one
   * consistent snapshot, without ever keeping many in memory.
   *
   * @return false if there is no such show; then nothing is passed on
   */
  boolean seatMap(String show, MapReader reader);

  /**
   * Passes on every committed change, ordered by seat and version, without ever keeping many in
   * memory.
   *
   * @return false if there is no such show; then nothing is passed on
   */
  boolean audit(String show, BiConsumer<String, Change> reader);

  enum Creation {
    CREATED,
    SAME_LAYOUT_EXISTS,
    OTHER_LAYOUT_EXISTS,
    /** The answer was lost. Creating the same show again is safe, whatever the outcome was. */
    UNKNOWN
  }

  /** Receives a seat map, which may still contain holds that have expired at {@code asOf}. */
  interface MapReader {

    /** Called first, and once. */
    void begin(Layout layout, Instant asOf);

    void place(String name, Seat seat);
  }
}
