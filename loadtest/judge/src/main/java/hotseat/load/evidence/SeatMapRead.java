package hotseat.load.evidence;

import java.util.List;

/**
 * The seat map of a show, as it was read during the load. A seat that it does not show is
 * available.
 *
 * @param node number of the node that returned it, from 0
 * @param askedNanos before the request, on the monotonic clock of the generator's machine
 * @param answeredNanos after the last byte of the answer
 */
public record SeatMapRead(
    int node, String show, long askedNanos, long answeredNanos, List<Shown> places) {

  public SeatMapRead {
    places = List.copyOf(places);
  }

  /**
   * A seat that is taken, or an area.
   *
   * @param changeTag names the change that made the version; empty if the map does not name it
   */
  public record Shown(String name, long version, String status, String changeTag) {}
}
