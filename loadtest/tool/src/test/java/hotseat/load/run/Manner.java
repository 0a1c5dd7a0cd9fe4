package hotseat.load.run;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Shows;
import hotseat.model.SeatId;
import hotseat.reference.SteadyClock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** How a {@link ForeignServer} treats its buyers: honestly, unless a lie overrides it. */
class Manner {

  InstantSource clock() {
    return new SteadyClock(Machine.real());
  }

  /** A command has arrived. */
  void isAsked() {}

  /** The audit has been requested: the load is over. */
  void isAudited() {}

  Reply command(Reply right) {
    return right;
  }

  boolean tellsSecrets() {
    return false;
  }

  /**
   * The answer to a read; empty if the connection is to break instead.
   *
   * @param right returns the true answer at the time of the call
   */
  Optional<ForeignAnswer> look(SeatId seat, Supplier<ForeignAnswer> right) {
    return Optional.of(right.get());
  }

  SeenMap map(Shows shows, String show) {
    return SeenMap.of(shows, show);
  }
}
