package hotseat.actor;

import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Ticker;
import hotseat.model.SeatId;
import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all seats of a node share. */
record SeatContext(
    String node,
    SeatLoader loader,
    SeatWriter writer,
    ReadGuard guard,
    DatabaseClock clock,
    Ticker ticker,
    Shard shard,
    FencedSeats fencedSeats,
    BiConsumer<SeatId, Ask> sendAgain,
    Counter fencedWrites,
    Counter redelivered) {

  private static final Logger LOG = LoggerFactory.getLogger(SeatContext.class);

  /** The same for the seats of one shard. */
  SeatContext of(Shard itsShard) {
    return new SeatContext(
        node,
        loader.of(itsShard),
        writer,
        guard,
        clock,
        ticker,
        itsShard,
        fencedSeats,
        sendAgain,
        fencedWrites,
        redelivered);
  }

  /**
   * Another writer has changed the row: this node is not the owner of the seat, or not the only
   * one.
   *
   * @return until when the memory of this seat must not be trusted
   */
  Instant fenced(SeatId seat, long remembered, long found) {
    Instant now = clock.instant();
    fencedWrites.increment();
    if (fencedSeats.add(seat, now)) {
      guard.distrust();
      LOG.warn(
          "{} is at version {} and was left at {}: another node owns seats of this one; this"
              + " node does not trust its memory for {}",
          seat,
          found,
          remembered,
          guard.distrustTerm());
    } else {
      LOG.warn(
          "{} is at version {} and was left at {}: another writer has changed it; its memory is not"
              + " trusted for {}",
          seat,
          found,
          remembered,
          guard.distrustTerm());
    }
    return now.plus(guard.distrustTerm());
  }
}
