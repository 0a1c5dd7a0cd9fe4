package hotseat.load.fault.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A server whose answers are set by a test. */
final class AnsweringServer implements AutoCloseable {

  /** Returns the body of the answer, or {@link #REFUSAL}. */
  interface Answering {
    String answer(String path);
  }

  static final String REFUSAL = "503";
  static final String TIMEOUT = "{\"settledAfterMs\":40}";

  private static final int CALLS_WAITING_MAX = 1_000;

  private final HttpServer server;

  AnsweringServer() {
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CALLS_WAITING_MAX);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void answer(Answering answering) {
    server.createContext("/", exchange -> answer(exchange, answering));
  }

  private static void answer(HttpExchange exchange, Answering answering) throws IOException {
    String answer = answering.answer(exchange.getRequestURI().getPath());
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status(answer), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static int status(String answer) {
    return switch (answer) {
      case REFUSAL -> 503;
      case TIMEOUT -> 504;
      default -> 200;
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
