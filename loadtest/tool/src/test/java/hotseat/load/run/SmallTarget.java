package hotseat.load.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks as much of the contract as a run checks before it begins. */
final class SmallTarget implements AutoCloseable {

  private final HttpServer server;
  private final Set<String> shows = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int readyAfter;
  private volatile boolean hasAudit = true;

  private SmallTarget(HttpServer server) {
    this.server = server;
  }

  static SmallTarget start() throws IOException {
    return at(0);
  }

  /** Listens on this port, or on any free one if it is 0. */
  static SmallTarget at(int port) throws IOException {
    SmallTarget target =
        new SmallTarget(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    target.server.createContext("/", target::answer);
    target.server.start();
    return target;
  }

  /** Becomes ready after this many checks. */
  SmallTarget readyAfter(int times) {
    readyAfter = times;
    return this;
  }

  SmallTarget withoutAudit() {
    hasAudit = false;
    return this;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/health/ready")) {
      boolean isReady = requests.incrementAndGet() > readyAfter;
      send(exchange, isReady ? 200 : 503, isReady ? "{}" : "{\"waits\":\"for a friend\"}");
    } else if (exchange.getRequestMethod().equals("PUT")) {
      shows.add(path);
      send(exchange, 201, "{}");
    } else if (path.endsWith("/audit") && hasAudit) {
      send(exchange, 200, "");
    } else {
      boolean isKnown = shows.contains(path.replaceFirst("/seats/A-1$", ""));
      send(exchange, isKnown ? 200 : 404, isKnown ? "{\"version\":0}" : "{}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
