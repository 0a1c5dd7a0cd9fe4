package hotseat.actor;

import hotseat.actor.SeatMessage.Ask;
import hotseat.model.SeatId;
import hotseat.store.DatabaseClock;
import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all seats of a node share. */
record Ownership(
    String node,
    Loading loading,
    SeatWriter writer,
    ReadGuard guard,
    DatabaseClock clock,
    Shard shard,
    FencedSeats fencedSeats,
    BiConsumer<SeatId, Ask> sendAgain,
    Counter fencedWrites,
    Counter redelivered) {

  private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

  /** The same for the seats of a shard. */
  Ownership of(Shard itsShard) {
    return new Ownership(
        node,
        loading.of(itsShard),
        writer,
        guard,
        clock,
        itsShard,
        fencedSeats,
        sendAgain,
        fencedWrites,
        redelivered);
  }

  /**
   * The row was changed by somebody else: this node is not, or not alone, the owner of the seat.
   *
   * @return until when it must not be trusted with it
   */
  Instant fenced(SeatId seat, long remembered, long found) {
    Instant now = clock.now();
    fencedWrites.increment();
    if (fencedSeats.add(seat, now)) {
      guard.distrust();
      LOG.warn(
          "{} is at version {} and was left at {}: another node owns seats of this one, which"
              + " trusts its memory no more for {}",
          seat,
          found,
          remembered,
          guard.distrustTerm());
    } else {
      LOG.warn(
          "{} is at version {} and was left at {}: somebody else has changed it; its memory is not"
              + " trusted for {}",
          seat,
          found,
          remembered,
          guard.distrustTerm());
    }
    return now.plus(guard.distrustTerm());
  }
}
