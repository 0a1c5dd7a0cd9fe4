package hotseat.reference;

import hotseat.api.Shows;
import hotseat.model.Change;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.SeatId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Shows in memory. A place is made when it is first changed or looked at.
 *
 * <p>Nothing is ever forgotten, because the audit must be complete: a process that keeps its shows
 * here is meant for runs of minutes, not of months.
 */
public final class InMemoryShows implements Shows {

  /** One tick of {@link SteadyClock}; see {@link #momentThatHasPassed}. */
  private static final long TICK_NANOS = 1_000;

  private final InstantSource clock;
  private final Map<String, Show> shows = new ConcurrentHashMap<>();

  public InMemoryShows(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Creation create(String show, Layout layout) {
    Show earlier = shows.putIfAbsent(show, new Show(layout, new ConcurrentHashMap<>()));
    if (earlier == null) {
      return Creation.CREATED;
    }
    return earlier.layout.equals(layout)
        ? Creation.SAME_LAYOUT_EXISTS
        : Creation.OTHER_LAYOUT_EXISTS;
  }

  @Override
  public Optional<Layout> layout(String show) {
    return find(show).map(Show::layout);
  }

  @Override
  public Optional<SeatMap> seatMap(String show) {
    return find(show).map(this::seatMap);
  }

  @Override
  public boolean audit(String show, BiConsumer<String, Change> reader) {
    Optional<Show> found = find(show);
    found.ifPresent(
        it ->
            new TreeMap<>(it.places)
                .forEach(
                    (name, place) ->
                        place.changes().forEach(change -> reader.accept(name, change))));
    return found.isPresent();
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Show> find(String show) {
    return Optional.ofNullable(shows.get(show));
  }

  private SeatMap seatMap(Show show) {
    show.layout.standing().keySet().forEach(show::place);
    Instant asOf = momentThatHasPassed();
    SortedMap<String, Seat> taken = new TreeMap<>();
    show.places.forEach(
        (name, place) -> {
          Seat seat = place.seatAt(asOf);
          if (!(seat.state() instanceof Available)) {
            taken.put(name, seat);
          }
        });
    return new SeatMap(show.layout, taken, asOf);
  }

  /**
   * A time to look back at. The picture is consistent without stopping anybody: whoever read the
   * clock at or before it did so inside a place's monitor, so the change is there once that monitor
   * is free; and whoever reads the clock from now on reads a later time.
   */
  private Instant momentThatHasPassed() {
    Instant moment = now();
    long passedNanos = System.nanoTime() + TICK_NANOS;
    while (System.nanoTime() - passedNanos < 0) {
      Thread.onSpinWait();
    }
    return moment;
  }

  /** A layout and those of its places that somebody has asked for. */
  record Show(Layout layout, Map<String, Place> places) {

    Optional<Place> place(String name) {
      Place known = places.get(name);
      return known != null
          ? Optional.of(known)
          : layout
              .untouched(name)
              .map(untouched -> places.computeIfAbsent(name, _ -> new Place(untouched)));
    }
  }

  Optional<Place> place(SeatId id) {
    return find(id.show()).flatMap(show -> show.place(id.name()));
  }
}
