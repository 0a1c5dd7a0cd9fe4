package hotseat.load.history;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A seat as a node reads it after the run, when everything has gone quiet.
 *
 * @param sold of an area
 * @param capacity of an area
 * @param changeTag names the change that made the version, if the node tells it
 */
public record FinalRead(
    int node,
    String show,
    String seat,
    long version,
    OptionalLong sold,
    OptionalLong capacity,
    Optional<String> changeTag) {

  /** Of a node that names no change. */
  public FinalRead(
      int node, String show, String seat, long version, OptionalLong sold, OptionalLong capacity) {
    this(node, show, seat, version, sold, capacity, Optional.empty());
  }
}
