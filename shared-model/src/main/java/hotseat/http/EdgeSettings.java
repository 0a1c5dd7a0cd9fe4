package hotseat.http;

import hotseat.api.Environment;
import hotseat.api.Terms;

/**
 * How this node's edge listens, and which parts of it are switched on.
 *
 * @param admin whether shows can be created here
 * @param audit whether the audit can be read here
 */
record EdgeSettings(
    String host,
    int port,
    Terms terms,
    int connectionsMax,
    int idleSeconds,
    int headerSeconds,
    boolean admin,
    boolean audit) {

  /**
   * Beyond a request's deadline: for writing the answer, and for a pause of the garbage collector.
   */
  private static final int DRAIN_MARGIN_MS = 2_000;

  static EdgeSettings from(Environment environment) {
    return new EdgeSettings(
        // There is no authentication: only this machine may call, unless configured otherwise.
        environment.text("HOTSEAT_HOST", "127.0.0.1"),
        environment.number("HOTSEAT_PORT", 8080, 0, 65_535),
        Terms.of(environment),
        // A connection costs a virtual thread and some 20 KiB: this many fit beside a small heap.
        environment.number("HOTSEAT_HTTP_CONNECTIONS", 4_096, 1, 1_000_000),
        // Longer than the minute for which clients commonly keep an idle connection: if both sides
        // close at the same time, a request can be lost in between.
        environment.number("HOTSEAT_HTTP_IDLE_SECONDS", 120, 1, 86_400),
        // Far more than the few packets of a request need, even from a phone in a tunnel.
        environment.number("HOTSEAT_HTTP_HEADER_SECONDS", 10, 1, 86_400),
        environment.flag("HOTSEAT_ADMIN", true),
        environment.flag("HOTSEAT_AUDIT", true));
  }

  /** No request takes longer than its deadline, so a longer wait would be useless. */
  long drainMs() {
    return terms.request().toMillis() + DRAIN_MARGIN_MS;
  }
}
