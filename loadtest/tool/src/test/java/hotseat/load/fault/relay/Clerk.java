package hotseat.load.fault.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that accepts each key once and remembers it or not. Its next answers can be set. */
final class Clerk implements AutoCloseable {

  private final HttpServer server;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean isForgetful;
  private final Queue<Integer> sayingsLeft = new ConcurrentLinkedQueue<>();

  Clerk() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  void forgetsKeys() {
    isForgetful = true;
  }

  /** Sets the status of the next answers. After them it goes on as usual. */
  void says(Integer... statuses) {
    sayingsLeft.addAll(List.of(statuses));
  }

  /** Method, key and body of each request. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    asked.add(exchange.getRequestMethod() + " " + key + " " + body);
    int status = status(exchange, key);
    byte[] answer = ("answer to " + key).getBytes(StandardCharsets.US_ASCII);
    // Without a length the answer is chunked.
    exchange.sendResponseHeaders(status, isForgetful ? 0 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private synchronized int status(HttpExchange exchange, String key) {
    if (!sayingsLeft.isEmpty()) {
      return sayingsLeft.remove();
    }
    if (!accepted.add(key) && !isForgetful) {
      exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
    }
    return 201;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
