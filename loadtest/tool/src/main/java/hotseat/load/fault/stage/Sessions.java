package hotseat.load.fault.stage;

/** Queries to a Postgres about the sessions of nodes, which carry the node's name. */
public final class Sessions {

  /** The process of a session that is at work. The one with the latest query most likely is. */
  public static final String AT_WORK =
      """
      SELECT pid FROM pg_stat_activity
       WHERE application_name ~ '-[0-9]+$' AND pid <> pg_backend_pid()
       ORDER BY state = 'active' DESC, query_start DESC LIMIT 1
      """;

  private Sessions() {}

  /** How many sessions wait for a lock that a session of this node holds. */
  public static String blockedBehind(String node) {
    return """
        SELECT count(*) FROM pg_stat_activity waiting
         WHERE EXISTS (SELECT FROM unnest(pg_blocking_pids(waiting.pid)) AS blocking
                         JOIN pg_stat_activity holder ON holder.pid = blocking
                        WHERE holder.application_name = '%s')
        """
        .formatted(node.replace("'", "''"));
  }
}
