package hotseat.load.evidence;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A seat as a node reads it after the run, when everything is quiet.
 *
 * @param sold of an area
 * @param capacity of an area
 * @param changeTag names the change that made the version, if the node reports it
 * @param seatStatus as the node reports it; evidence of format 1 does not have it
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

  /** From a node that reports no change. */
  public FinalRead(
      int node, String show, String seat, long version, OptionalLong sold, OptionalLong capacity) {
    this(node, show, seat, version, sold, capacity, Optional.empty());
  }
}
