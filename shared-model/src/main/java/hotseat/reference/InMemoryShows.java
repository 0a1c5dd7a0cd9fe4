package hotseat.reference;

import hotseat.api.Shows;
import hotseat.model.Change;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.SeatId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Shows in memory. A place is created when it is first changed or read.
 *
 * <p>The audit must be complete, so a show is kept with all its changes or not at all: when another
 * show is created and there are too many changes, the oldest shows are forgotten.
 */
public final class InMemoryShows implements Shows {

  /** Some 55 MB: a small heap has room for them, and for as many again in the newest show. */
  public static final int CHANGES_MAX = 250_000;

  // A tick of SteadyClock takes some tens of readings. Only a clock that stands still, in a test,
  // does not tick.
  private static final int READINGS_MAX = 100_000;

  private final InstantSource clock;
  private final int changesMax;
  private final Map<String, Show> shows = new ConcurrentHashMap<>();
  private final Queue<String> byAge = new ArrayDeque<>();
  private final Map<UUID, Made> made = new ConcurrentHashMap<>();

  public InMemoryShows(InstantSource clock) {
    this(clock, CHANGES_MAX);
  }

  /**
   * Starts without shows.
   *
   * @param changesMax with more changes than this, the oldest shows are forgotten when another one
   *     is created
   */
  public InMemoryShows(InstantSource clock, int changesMax) {
    this.clock = clock;
    this.changesMax = changesMax;
  }

  @Override
  public synchronized Creation create(String show, Layout layout) {
    Show earlier = shows.get(show);
    if (earlier != null) {
      return earlier.layout.equals(layout)
          ? Creation.SAME_LAYOUT_EXISTS
          : Creation.OTHER_LAYOUT_EXISTS;
    }
    while (made.size() > changesMax && !byAge.isEmpty()) {
      forget(byAge.remove());
    }
    shows.put(show, new Show(layout, new ConcurrentHashMap<>()));
    byAge.add(show);
    return Creation.CREATED;
  }

  private void forget(String show) {
    Show forgotten = Objects.requireNonNull(shows.remove(show));
    for (Place place : forgotten.places.values()) {
      place.changes().forEach(change -> made.remove(change.key()));
    }
  }

  @Override
  public Optional<Layout> layout(String show) {
    return find(show).map(Show::layout);
  }

  @Override
  public boolean seatMap(String show, MapReader reader) {
    Optional<Show> found = find(show);
    found.ifPresent(it -> readMap(it, reader));
    return found.isPresent();
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

  /** Each kept change by its key. */
  Map<UUID, Made> made() {
    return made;
  }

  Optional<Show> find(String show) {
    return Optional.ofNullable(shows.get(show));
  }

  private void readMap(Show show, MapReader reader) {
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
    reader.begin(show.layout, asOf);
    taken.forEach(reader::place);
  }

  /**
   * Returns the time of a consistent snapshot without blocking any writer. A writer that read the
   * clock at or before that time did so inside a place's monitor, so its change is there once the
   * monitor is free. A writer that reads the clock from now on reads a later time.
   */
  private Instant momentThatHasPassed() {
    Instant moment = now();
    for (int readings = 0; readings < READINGS_MAX && !now().isAfter(moment); readings++) {
      Thread.onSpinWait();
    }
    return moment;
  }

  /** A layout and those of its places that have been requested. */
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
