package hotseat.reference;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reservations;
import hotseat.api.Spent;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The contract in its shortest and fastest form: decide under the seat's monitor.
 *
 * <pre>
 *   monitor of the seat:   known key?  replay
 *                          decide at this very moment
 *                          accepted?   claim the key, take the change
 * </pre>
 *
 * <p>Nothing is durable and nothing fails. That makes it the executable specification, and the
 * ceiling that gives every other number a meaning.
 */
public final class InMemoryReservations implements Reservations {

  private final InMemoryShows shows;
  private final Map<UUID, Made> made;

  public InMemoryReservations(InMemoryShows shows) {
    this.shows = shows;
    this.made = shows.made();
  }

  @Override
  public Reply handle(SeatId id, Command command) {
    return decided(
        shows.place(id).map(place -> decide(place, command)).orElseGet(() -> absent(shows, id)));
  }

  /**
   * The clock is read before the seat, so the reply is about a time at which this was the seat. In
   * the other order, a hold could be reported as expired that was confirmed in between.
   */
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
    synchronized (place) {
      Instant now = shows.now();
      Made earlier = made.get(command.key());
      if (earlier != null) {
        return replay(place, earlier, command, now);
      }
      return switch (SeatRules.decide(place.seat(), command, now)) {
        case Accepted accepted -> take(place, accepted, command, now);
        case Decision other -> other;
      };
    }
  }

  /** A command on another seat may use the same key right now: the first to claim the key wins. */
  private Decision take(Place place, Accepted accepted, Command command, Instant now) {
    Made first = made.putIfAbsent(command.key(), new Made(place, accepted.change()));
    if (first != null) {
      return replay(place, first, command, now);
    }
    place.take(accepted);
    return accepted;
  }

  private static Decision replay(Place place, Made earlier, Command command, Instant now) {
    return SeatRules.replay(place.seat(), earlier.change(), earlier.place() == place, command, now);
  }

  static Decision absent(InMemoryShows shows, SeatId id) {
    Optional<?> show = shows.find(id.show());
    return new Absent(show.isPresent() ? Refusal.SEAT_NOT_FOUND : Refusal.SHOW_NOT_FOUND);
  }

  static Reply decided(Decision decision) {
    return new Decided(decision, Spent.NOTHING);
  }
}
