package hotseat.load.run;

import hotseat.api.Shows;
import hotseat.api.Shows.MapReader;
import hotseat.model.Layout;
import hotseat.model.Seat;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** A complete seat map in memory. */
final class SeenMap implements MapReader {

  private final SortedMap<String, Seat> places = new TreeMap<>();
  private Instant asOf = Instant.MIN;

  static SeenMap of(Shows shows, String show) {
    SeenMap map = new SeenMap();
    shows.seatMap(show, map);
    return map;
  }

  SortedMap<String, Seat> places() {
    return places;
  }

  Instant asOf() {
    return asOf;
  }

  @Override
  public void begin(Layout layout, Instant asOf) {
    this.asOf = asOf;
  }

  @Override
  public void place(String name, Seat seat) {
    places.put(name, seat);
  }
}
