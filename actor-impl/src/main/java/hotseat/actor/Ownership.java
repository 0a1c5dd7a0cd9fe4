package hotseat.actor;

import hotseat.model.SeatId;
import hotseat.store.DatabaseClock;
import io.micrometer.core.instrument.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all seats of a node share. */
record Ownership(
    String node,
    Loading loading,
    SeatWriter writer,
    ReadGuard guard,
    DatabaseClock clock,
    Counter fencedWrites,
    Counter redelivered) {

  private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

  /** The row was changed by somebody else: this node is not, or not alone, the owner. */
  void fenced(SeatId seat) {
    fencedWrites.increment();
    guard.distrust();
    LOG.warn(
        "{} was changed by another node; this one does not trust its memory for a while", seat);
  }
}
