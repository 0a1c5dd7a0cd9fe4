package hotseat.sabotage.api;

import hotseat.api.Shows;
import hotseat.model.Change;
import hotseat.model.Layout;
import hotseat.model.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Serves the same seat map for a second before it makes a new one. */
public final class OldSeatMaps implements Shows {

  // Usual for pages with many readers.
  private static final Duration AGE_MAX = Duration.ofSeconds(1);

  /** A map that is kept in memory as a whole, which no correct part does. */
  private record Made(Layout layout, Instant asOf, Map<String, Seat> places, long nanoTime) {

    static Optional<Made> of(Shows right, String show) {
      Drawing drawing = new Drawing();
      return right.seatMap(show, drawing)
          ? drawing.layout.map(
              layout -> new Made(layout, drawing.asOf, drawing.places, System.nanoTime()))
          : Optional.empty();
    }

    void show(MapReader reader) {
      reader.begin(layout, asOf);
      places.forEach(reader::place);
    }
  }

  private static final class Drawing implements MapReader {
    private final Map<String, Seat> places = new LinkedHashMap<>();
    private Optional<Layout> layout = Optional.empty();
    private Instant asOf = Instant.MIN;

    @Override
    public void begin(Layout layout, Instant asOf) {
      this.layout = Optional.of(layout);
      this.asOf = asOf;
    }

    @Override
    public void place(String name, Seat seat) {
      places.put(name, seat);
    }
  }

  private final Shows right;
  private final Map<String, Made> cache = new ConcurrentHashMap<>();

  public OldSeatMaps(Shows right) {
    this.right = right;
  }

  @Override
  public Creation create(String show, Layout layout) {
    return right.create(show, layout);
  }

  @Override
  public Optional<Layout> layout(String show) {
    return right.layout(show);
  }

  @Override
  public boolean seatMap(String show, MapReader reader) {
    Optional<Made> made =
        Optional.ofNullable(cache.get(show))
            .filter(old -> System.nanoTime() - old.nanoTime() < AGE_MAX.toNanos())
            .or(() -> Made.of(right, show));
    made.ifPresent(
        map -> {
          cache.put(show, map);
          map.show(reader);
        });
    return made.isPresent();
  }

  @Override
  public boolean audit(String show, BiConsumer<String, Change> reader) {
    return right.audit(show, reader);
  }
}
