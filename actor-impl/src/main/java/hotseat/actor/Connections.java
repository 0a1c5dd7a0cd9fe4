package hotseat.actor;

import hotseat.api.Environment.SettingException;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The connections of a node, divided so that no kind of work can use up those of another one.
 *
 * <pre>
 *   of 8   heartbeat  1   its lease and its clock: must never wait
 *          writes     2   one for each writer: what was decided in time must arrive in time
 *          loads      3   as many seats are loaded at a time
 *          shows      2   seat maps and audits, and one new show at a time
 * </pre>
 *
 * <p>Otherwise a herd of cold seats, or somebody who creates big shows, keeps the heartbeat waiting
 * for so long that the node gives its seats away, and the herd goes on to the next one. All of them
 * together are as many as any other node has.
 */
public record Connections(Database heartbeat, Database writes, Database loads, Database shows)
    implements AutoCloseable {

  // There is one thread that beats.
  private static final int HEARTBEAT = 1;

  // One may be held for long by a show that is being created.
  private static final int SHOWS_MIN = 2;

  // Of what is left. Loads keep buyers waiting, so they get the larger part of a large pool.
  private static final int SHOWS_SHARE = 3;

  private static final int MIN = HEARTBEAT + SeatWriter.WRITERS + SHOWS_MIN + 1;

  /**
   * Opens them.
   *
   * @throws SettingException if they are too few
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
