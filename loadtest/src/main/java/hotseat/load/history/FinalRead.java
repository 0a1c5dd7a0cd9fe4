package hotseat.load.history;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A seat as a node reads it after the run, when everything has gone quiet.
 *
 * @param sold of an area
 * @param capacity of an area
 * @param changeTag names the change that made the version, if the node tells it
 * @param seatStatus as the node tells it; evidence of format 1 does not have it
 */
public record FinalRead(
    int node,
    String show,
    String seat,
    long version,
    OptionalLong sold,
    OptionalLong capacity,
    Optional<String> changeTag,
    Optional<String> seatStatus) {

  /** As in evidence of format 1. */
  public FinalRead(
      int node,
      String show,
      String seat,
      long version,
      OptionalLong sold,
      OptionalLong capacity,
      Optional<String> changeTag) {
    this(node, show, seat, version, sold, capacity, changeTag, Optional.empty());
  }

  /** Of a node that names no change. */
  public FinalRead(
      int node, String show, String seat, long version, OptionalLong sold, OptionalLong capacity) {
    this(node, show, seat, version, sold, capacity, Optional.empty());
  }
}
