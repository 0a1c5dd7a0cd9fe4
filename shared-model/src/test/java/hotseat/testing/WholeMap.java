package hotseat.testing;

import hotseat.api.Shows;
import hotseat.api.Shows.MapReader;
import hotseat.model.Layout;
import hotseat.model.Seat;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** A seat map that was read to its end. */
public record WholeMap(Layout layout, SortedMap<String, Seat> places, Instant asOf) {

  private static final class Collector implements MapReader {
    private final SortedMap<String, Seat> places = new TreeMap<>();
    private Layout layout = Layout.of(1, 1);
    private Instant asOf = Instant.MIN;

    @Override
    public void begin(Layout its, Instant moment) {
      layout = its;
      asOf = moment;
    }

    @Override
    public void place(String name, Seat seat) {
      places.put(name, seat);
    }
  }

  /** Reads the map of a show, which must exist. */
  public static WholeMap of(Shows shows, String show) {
    Collector collector = new Collector();
    if (!shows.seatMap(show, collector)) {
      throw new IllegalStateException("no show " + show);
    }
    return new WholeMap(collector.layout, collector.places, collector.asOf);
  }
}
