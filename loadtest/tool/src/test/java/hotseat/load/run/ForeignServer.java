package hotseat.load.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A third-party server that speaks the contract, at two addresses: small, in memory, with HTTP code
 * of its own, and as honest as its {@link Manner} is.
 */
final class ForeignServer implements AutoCloseable {

  private static final int ADDRESSES = 2;
  private static final int NOT_FOUND = 404;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Manner manner;
  private final InMemoryShows shows;
  private final InMemoryReservations reservations;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<HttpServer> servers;

  ForeignServer(Manner manner) throws IOException {
    this.manner = manner;
    this.shows = new InMemoryShows(manner.clock());
    this.reservations = new InMemoryReservations(shows);
    this.servers = List.of(listen(), listen());
  }

  private HttpServer listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/shows/", this::handle);
    server.start();
    return server;
  }

  List<String> addresses() {
    return servers.stream()
        .limit(ADDRESSES)
        .map(server -> "http://127.0.0.1:" + server.getAddress().getPort())
        .toList();
  }

  List<URI> uris() {
    return addresses().stream().map(URI::create).toList();
  }

  /** The path is /v1/shows/SHOW[/seats[/SEAT[/VERB]]], or ends with audit. */
  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String show = path[3];
    switch (path.length) {
      case 4 -> create(exchange, show, body);
      case 5 -> whole(exchange, show, path[4]);
      case 6 -> look(exchange, new SeatId(show, path[5]));
      default -> command(exchange, new SeatId(show, path[5]), path[6], body);
    }
  }

  private void create(HttpExchange exchange, String show, byte[] body) throws IOException {
    JsonNode layout = JSON.readTree(body);
    Map<String, Integer> standing = new TreeMap<>();
    layout
        .path("standing")
        .properties()
        .forEach(it -> standing.put(it.getKey(), it.getValue().asInt()));
    shows.create(
        show, Layout.of(layout.path("rows").asInt(), layout.path("seatsPerRow").asInt(), standing));
    send(exchange, new ForeignAnswer(201, "{}"));
  }

  private void whole(HttpExchange exchange, String show, String what) throws IOException {
    if (what.equals("audit")) {
      manner.isAudited();
      StringBuilder lines = new StringBuilder();
      shows.audit(
          show, (seat, change) -> lines.append(ForeignAnswer.line(seat, change)).append('\n'));
      send(exchange, new ForeignAnswer(200, lines.toString()));
    } else if (shows.layout(show).isPresent()) {
      send(exchange, ForeignAnswer.map(show, manner.map(shows, show)));
    } else {
      send(exchange, new ForeignAnswer(NOT_FOUND, "{\"code\":\"SHOW_NOT_FOUND\"}"));
    }
  }

  private void look(HttpExchange exchange, SeatId seat) throws IOException {
    manner
        .look(seat, () -> ForeignAnswer.of(looked(seat), false))
        .ifPresentOrElse(
            answer -> send(exchange, answer),
            // The connection breaks, and the answer remains unknown.
            exchange::close);
  }

  private Decision looked(SeatId seat) {
    return ((Decided) reservations.read(seat)).decision();
  }

  private void command(HttpExchange exchange, SeatId seat, String verb, byte[] body)
      throws IOException {
    UUID key = UUID.fromString(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    manner.isAsked();
    send(
        exchange,
        switch (manner.command(
            reservations.handle(seat, command(verb, key, JSON.readTree(body))))) {
          case Decided(var decision, _) -> ForeignAnswer.of(decision, manner.tellsSecrets());
          case NotApplied(var obstacle, _) -> ForeignAnswer.of(obstacle);
          default -> throw new IllegalStateException("no outcome is unknown here");
        });
  }

  private static Command command(String verb, UUID key, JsonNode body) {
    String buyer = body.path("buyer").asText();
    return switch (verb.toUpperCase(Locale.ROOT)) {
      case "HOLD" ->
          new Command.Hold(key, buyer, Duration.ofSeconds(body.path("ttlSeconds").asLong()));
      case "RESERVE" -> new Command.Reserve(key, buyer);
      case "CONFIRM" -> new Command.Confirm(key, hold(body));
      case "RELEASE" -> new Command.Release(key, hold(body));
      case "CANCEL" -> new Command.Cancel(key, hold(body));
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static UUID hold(JsonNode body) {
    return UUID.fromString(body.path("holdId").asText());
  }

  private static void send(HttpExchange exchange, ForeignAnswer answer) {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      // The buyer has closed the connection.
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.close();
  }
}
