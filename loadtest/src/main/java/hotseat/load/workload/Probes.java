package hotseat.load.workload;

import hotseat.load.workload.Arrivals.Closed;
import java.util.List;

/**
 * Workloads that compare nobody: they go where bugs are, which buyers who want to buy seldom do.
 */
final class Probes {

  /** What a hold is worth against somebody who does not have it. */
  private static final Workload STRANGERS =
      new Workload(
          "strangers",
          "the hot set, and among the buyers some who try to end what others have",
          Workload.BUYERS,
          Venue.rows(5, 10),
          Pick.hot(0.8, 10, 50),
          Behaviour::intrude,
          new Closed());

  /** The moments around the end of a hold. */
  private static final Workload SHORT_HOLDS =
      new Workload(
          "short-holds",
          "ten seats, held for a second by buyers who confirm late or not at all",
          Workload.BUYERS,
          Venue.rows(1, 10),
          Pick.uniform(10),
          Behaviour::dawdle,
          new Closed());

  /** What a key is worth. */
  private static final Workload INSISTENT =
      new Workload(
          "insistent",
          "the hot set, and every command is sent twice under its key",
          Workload.BUYERS,
          Venue.rows(5, 10),
          Pick.hot(0.8, 10, 50),
          Behaviour::insist,
          new Closed());

  static final List<Workload> ALL = List.of(STRANGERS, SHORT_HOLDS, INSISTENT);

  private Probes() {}
}
