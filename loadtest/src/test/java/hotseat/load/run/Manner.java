package hotseat.load.run;

import hotseat.api.Reply;
import hotseat.api.Shows;
import hotseat.model.SeatId;
import hotseat.reference.SteadyClock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a {@link ForeignServer} treats its buyers: honestly, wherever a lie does not say otherwise.
 */
class Manner {

  InstantSource clock() {
    return new SteadyClock();
  }

  /** A command has come. */
  void isAsked() {}

  /** Somebody wants to see the audit: the load is over. */
  void isAudited() {}

  Reply command(Reply right) {
    return right;
  }

  boolean tellsSecrets() {
    return false;
  }

  /**
   * Nothing if the connection breaks instead.
   *
   * @param right tells what is true by now
   */
  Optional<ForeignAnswer> look(SeatId seat, Supplier<ForeignAnswer> right) {
    return Optional.of(right.get());
  }

  SeenMap map(Shows shows, String show) {
    return SeenMap.of(shows, show);
  }
}
