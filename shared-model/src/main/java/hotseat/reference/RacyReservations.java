package hotseat.reference;

import static hotseat.reference.InMemoryReservations.absent;
import static hotseat.reference.InMemoryReservations.decided;

import hotseat.api.Reply;
import hotseat.api.Reservations;
import hotseat.api.Ticker;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Wrong on purpose: read, decide and write, with nothing that holds the three together.
 *
 * <pre>
 *   Ann   read v7, free ──────── decide ──────── write v8: Ann's
 *   Bob        read v7, free ──────── decide ──────── write v8: Bob's
 * </pre>
 *
 * <p>Both are accepted. With one caller at a time it passes every test, like most code of this
 * kind; under concurrency the contract tests and the judge must convict it. A test that does not is
 * worth nothing.
 */
public final class RacyReservations implements Reservations {

  /** As long as a quick write to a disk. */
  private static final long WRITE_NANOS = 50_000;

  private final InMemoryShows shows;
  private final Ticker ticker;
  private final Map<UUID, Made> made;

  public RacyReservations(InMemoryShows shows, Ticker ticker) {
    this.shows = shows;
    this.ticker = ticker;
    this.made = shows.made();
  }

  @Override
  public Reply handle(SeatId id, Command command) {
    return decided(
        shows.place(id).map(place -> decide(place, command)).orElseGet(() -> absent(shows, id)));
  }

  @Override
  public Reply read(SeatId id) {
    Instant now = shows.now();
    return decided(
        shows
            .place(id)
            .map(Place::seat)
            .<Decision>map(seat -> new Observed(seat, seat.at(now)))
            .orElseGet(() -> absent(shows, id)));
  }

  private Decision decide(Place place, Command command) {
    Instant now = shows.now();
    Made earlier = made.get(command.key());
    if (earlier != null) {
      return SeatRules.replay(
          place.seat(), earlier.change(), earlier.place() == place, command, now);
    }
    Decision decision = SeatRules.decide(place.seat(), command, now);
    if (decision instanceof Accepted accepted) {
      // Any store takes time between read and write. Another writer slips in here.
      ticker.pause(WRITE_NANOS);
      made.put(command.key(), new Made(place, accepted.change()));
      place.take(accepted);
    }
    return decision;
  }
}
