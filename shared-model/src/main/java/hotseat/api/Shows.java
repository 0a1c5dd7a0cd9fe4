package hotseat.api;

import hotseat.model.Change;
import hotseat.model.Layout;
import hotseat.model.Seat;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Shows as wholes: making them and looking at all their seats at once. Written once, because no
 * contention is at stake here.
 *
 * <p>Every method may throw {@link UnavailableException}.
 */
public interface Shows {

  Creation create(String show, Layout layout);

  Optional<Layout> layout(String show);

  /**
   * Passes the seats that are not available and all standing areas on, ordered by name, in one
   * consistent picture, without ever holding many.
   *
   * @return false if there is no such show, and then nothing is passed on
   */
  boolean seatMap(String show, MapReader reader);

  /**
   * Passes every committed change on, ordered by seat and version, without ever holding many.
   *
   * @return false if there is no such show, and then nothing is passed on
   */
  boolean audit(String show, BiConsumer<String, Change> reader);

  enum Creation {
    CREATED,
    SAME_LAYOUT_EXISTS,
    OTHER_LAYOUT_EXISTS,
    /** The answer was lost. Who creates the same show again is right, whatever has become of it. */
    UNKNOWN
  }

  /** Reads a seat map; a hold that has expired at {@code asOf} may still be in it. */
  interface MapReader {

    /** Comes first, and once. */
    void begin(Layout layout, Instant asOf);

    void place(String name, Seat seat);
  }
}
