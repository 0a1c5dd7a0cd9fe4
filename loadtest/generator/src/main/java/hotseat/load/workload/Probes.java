package hotseat.load.workload;

import hotseat.load.workload.Arrivals.Closed;
import java.util.List;

/**
 * Workloads that do not compare contestants: they go where bugs are, which ordinary buyers seldom
 * do.
 */
final class Probes {

  /** Is a hold safe from buyers that do not own it? */
  private static final Workload STRANGERS =
      new Workload(
          "strangers",
          "the hot set, with some buyers that try to end holds and sales of others",
          Workloads.BUYERS,
          Venue.rows(5, 10),
          Pick.hot(0.8, 10, 50),
          Behaviour::intrude,
          new Closed());

  /** What happens around the expiry of a hold? */
  private static final Workload SHORT_HOLDS =
      new Workload(
          "short-holds",
          "ten seats, held for a second by buyers that confirm late or not at all",
          Workloads.BUYERS,
          Venue.rows(1, 10),
          Pick.uniform(10),
          Behaviour::dawdle,
          new Closed());

  /** Does a key protect a command that is sent again? */
  private static final Workload INSISTENT =
      new Workload(
          "insistent",
          "the hot set, with every command sent twice under its key",
          Workloads.BUYERS,
          Venue.rows(5, 10),
          Pick.hot(0.8, 10, 50),
          Behaviour::insist,
          new Closed());

  static final List<Workload> ALL = List.of(STRANGERS, SHORT_HOLDS, INSISTENT);

  private Probes() {}
}
