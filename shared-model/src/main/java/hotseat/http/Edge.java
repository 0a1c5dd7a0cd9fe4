package hotseat.http;

import hotseat.api.Environment.SettingException;
import hotseat.api.Machine;
import hotseat.api.Node;
import hotseat.api.Ticker;
import hotseat.api.UnavailableException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of a node, from its first request to its last. */
public final class Edge implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  /** How often idle connections are looked for; the idle time is that much less exact. */
  private static final Duration IDLE_CHECK_PERIOD = Duration.ofSeconds(10);

  /** For answers that are written but not yet sent when the listener closes. */
  private static final Duration SHUTDOWN_GRACE_PERIOD = Duration.ofMillis(500);

  /** How often a drain checks whether the last request is done. */
  private static final long DRAIN_CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /**
   * A client with an open connection learns from the next answer that this node is stopping, and
   * goes elsewhere. A connection that is closed before that breaks during a request, whose outcome
   * is then unknown. So the listener stays open until no request has come for this long.
   */
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final EdgeSettings settings;
  private final Ticker ticker;
  private final Traffic traffic;
  private final Routes routes;
  private final Arrivals arrivals;
  private final WebServer server;
  private final URI uri;

  private Edge(
      EdgeSettings settings,
      Ticker ticker,
      Traffic traffic,
      Routes routes,
      Arrivals arrivals,
      WebServer server) {
    this.settings = settings;
    this.ticker = ticker;
    this.traffic = traffic;
    this.routes = routes;
    this.arrivals = arrivals;
    this.server = server;
    this.uri = URI.create("http://" + settings.host() + ":" + server.port());
  }

  /**
   * @throws UnavailableException if it cannot listen there
   */
  static Edge start(
      EdgeSettings settings, NodeParts parts, Machine machine, PrometheusMeterRegistry metrics) {
    if (!Limits.ID.matcher(parts.node().name()).matches()) {
      // The name is in a header of every answer.
      throw new SettingException("the node's name " + Limits.ID_RULE);
    }
    Traffic traffic = new Traffic(machine.ticker());
    Gauge.builder("hotseat.requests.in.flight", traffic, Traffic::inFlight).register(metrics);
    Routes routes = new Routes(metrics);
    new ShowRoutes(parts.shows(), settings).addTo(routes);
    new SeatRoutes(parts.reservations()).addTo(routes);
    new NodeRoutes(parts.node(), traffic, machine.ticker(), metrics).addTo(routes);
    Dispatcher dispatcher =
        new Dispatcher(
            routes,
            traffic,
            new Sender(parts.node(), traffic),
            new SpentMetrics(metrics),
            settings.terms(),
            machine);
    Arrivals arrivals =
        Arrivals.watched(Duration.ofSeconds(settings.headerSeconds()), machine.ticker());
    WebServer server =
        server(settings, parts.node(), machine.random(), dispatcher, arrivals).start();
    if (!server.isRunning()) {
      arrivals.close();
      throw new UnavailableException(
          "cannot listen on " + settings.host() + ":" + settings.port() + ", is it taken?",
          new BindException());
    }
    return new Edge(settings, machine.ticker(), traffic, routes, arrivals, server);
  }

  public URI uri() {
    return uri;
  }

  Routes routes() {
    return routes;
  }

  /**
   * Makes the node not ready: new requests are refused, those under way finish, and clients that
   * still connect are sent elsewhere. The drain lasts no longer than a request may take.
   */
  public void drain() {
    traffic.drain();
    long endNanos = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(settings.drainMs());
    while (isWanted() && ticker.nanos() - endNanos < 0) {
      ticker.pause(DRAIN_CHECK_NANOS);
    }
    if (traffic.inFlight() > 0) {
      LOG.warn("stopping with {} requests unanswered", traffic.inFlight());
    }
  }

  private boolean isWanted() {
    return traffic.inFlight() > 0 || traffic.quietNanos() < QUIET_NANOS;
  }

  @Override
  public void close() {
    drain();
    server.stop();
    arrivals.close();
  }

  private static WebServer server(
      EdgeSettings settings,
      Node node,
      RandomGenerator random,
      Dispatcher dispatcher,
      Arrivals arrivals) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .maxTcpConnections(settings.connectionsMax())
        .maxPayloadSize(Limits.BODY_BYTES_DRAINED_MAX)
        .idleConnectionTimeout(Duration.ofSeconds(settings.idleSeconds()))
        .idleConnectionPeriod(IDLE_CHECK_PERIOD)
        .shutdownGracePeriod(SHUTDOWN_GRACE_PERIOD)
        // NodeProcess stops the server, in its place among the parts.
        .shutdownHook(false)
        // Only the protocol below, so that it also answers input that is not HTTP at all.
        .protocolsDiscoverServices(false)
        .addProtocol(
            Http1Config.builder()
                .maxPrologueLength(Limits.REQUEST_LINE_BYTES_MAX)
                .maxHeadersSize(Limits.HEADER_BYTES_MAX)
                .addReceiveListener(arrivals)
                .build())
        .directHandlers(FrameworkErrors.handlers(node, random))
        .routing(HttpRouting.builder().any(dispatcher))
        .build();
  }
}
