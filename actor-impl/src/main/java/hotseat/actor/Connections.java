package hotseat.actor;

import hotseat.api.Environment.SettingException;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The connections of a node, divided so that no kind of work can use up those of another.
 *
 * <pre>
 *   of 8   heartbeat  1   the lease and the clock: must never wait
 *          writes     2   one for each writer: what was decided in time must arrive in time
 *          loads      3   bounds how many seats are loaded at a time
 *          shows      2   seat maps and audits, and one new show at a time
 * </pre>
 *
 * <p>In a shared pool, a herd of cold seats or a client that creates big shows would keep the
 * heartbeat waiting for so long that the node gives its seats away, and the herd moves on to the
 * next node. In total these are as many connections as any other node has.
 */
public record Connections(Database heartbeat, Database writes, Database loads, Database shows)
    implements AutoCloseable {

  // One thread runs the heartbeat.
  private static final int HEARTBEAT = 1;

  // A show that is being created may hold one for long.
  private static final int SHOWS_MIN = 2;

  // A share of what is left. Loads keep buyers waiting, so they get the larger part of a large
  // pool.
  private static final int SHOWS_SHARE = 3;

  private static final int MIN = HEARTBEAT + SeatWriter.WRITERS + SHOWS_MIN + 1;

  /**
   * Opens all pools.
   *
   * @throws SettingException if there are too few connections
   */
  public static Connections open(DatabaseSettings settings, MeterRegistry metrics) {
    int total = settings.connections();
    if (total < MIN) {
      throw new SettingException(
          "HOTSEAT_DATABASE_CONNECTIONS=%d is too few for an actor node, which needs %d: %d for its heartbeat, %d for its writers, %d for shows and 1 to load seats"
              .formatted(total, MIN, HEARTBEAT, SeatWriter.WRITERS, SHOWS_MIN));
    }
    int left = total - HEARTBEAT - SeatWriter.WRITERS;
    int forShows = Math.max(SHOWS_MIN, left / SHOWS_SHARE);
    Database shows = Database.open(settings.with(forShows), metrics);
    return new Connections(
        shows.apart("heartbeat", HEARTBEAT),
        shows.apart("writers", SeatWriter.WRITERS),
        shows.apart("loads", left - forShows),
        shows);
  }

  @Override
  public void close() {
    heartbeat.close();
    writes.close();
    loads.close();
    shows.close();
  }
}
