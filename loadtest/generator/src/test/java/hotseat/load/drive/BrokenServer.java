package hotseat.load.drive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that creates every show, and answers everything else as a test requires. */
final class BrokenServer implements AutoCloseable {

  /** Answers a command; {@code isRepeated} says whether its key has come before. */
  @FunctionalInterface
  interface Manner {
    void answer(HttpExchange exchange, boolean isRepeated) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> paths = new ConcurrentLinkedQueue<>();
  private final Manner manner;

  private BrokenServer(HttpServer server, Manner manner) {
    this.server = server;
    this.manner = manner;
  }

  static BrokenServer start(Manner manner) throws IOException {
    BrokenServer broken =
        new BrokenServer(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
            manner);
    broken.server.setExecutor(broken.threads);
    broken.server.createContext("/", broken::handle);
    broken.server.start();
    return broken;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The paths of all requests that did not create a show, in this order. */
  ConcurrentLinkedQueue<String> paths() {
    return paths;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static void sold(HttpExchange exchange) throws IOException {
    send(
        exchange,
        201,
        "{\"status\":\"SOLD\",\"version\":1,\"at\":\"2026-01-01T10:00:00Z\",\"changeTag\":\"x\"}");
  }

  static void taken(HttpExchange exchange) throws IOException {
    send(
        exchange,
        409,
        "{\"code\":\"SEAT_UNAVAILABLE\",\"seatStatus\":\"SOLD\",\"version\":1,"
            + "\"at\":\"2026-01-01T10:00:00Z\"}");
  }

  /** Breaks the connection in the middle of the answer. */
  static void breakOff(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(201, 1_000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    throw new IOException("broken off on purpose");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("PUT")) {
      send(exchange, 201, "{}");
      return;
    }
    paths.add(exchange.getRequestURI().getPath());
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    manner.answer(exchange, key == null || !keys.add(key));
  }
}
