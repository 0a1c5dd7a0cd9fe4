package hotseat.store;

import hotseat.api.Machine;
import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Decision.Accepted;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The store on a database of its own, with shortcuts to sell a seat in it. */
public final class BoxOffice implements AutoCloseable {

  public static final Duration TTL = Duration.ofMinutes(10);
  public static final int CAPACITY = 100_000;

  /** How long a call waits for a connection: with the timeouts of a node, and otherwise. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  static final Duration LONG_PATIENCE = Duration.ofSeconds(90);

  private static final int CONNECTIONS = 16;
  private static final Layout LAYOUT = Layout.of(5, 10, Map.of("FLOOR", CAPACITY));

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final AtomicInteger shows = new AtomicInteger();
  private final TestDatabase server;
  private final Database database;
  private final SeatTable table;

  private BoxOffice(TestDatabase server, DatabaseSettings settings) {
    this.server = server;
    this.database = Database.open(settings, metrics);
    this.table = new SeatTable(database);
  }

  /** Its statements wait for a lock or an answer as long as a test needs. */
  public static BoxOffice on(TestDatabase server) {
    return new BoxOffice(server, server.patient(CONNECTIONS));
  }

  public static BoxOffice behind(Relay relay, TestDatabase server) {
    return new BoxOffice(server, server.patientThrough(relay, 2));
  }

  /** For tests of the timeouts of a node. */
  public static BoxOffice withTimeouts(TestDatabase server) {
    return new BoxOffice(server, server.settings(CONNECTIONS));
  }

  public static BoxOffice withTimeoutsBehind(Relay relay, TestDatabase server) {
    return new BoxOffice(server, server.settingsThrough(relay, 2));
  }

  /** Creates a new show and returns its name: every test has its own. */
  public String show() {
    String show = "show-" + shows.incrementAndGet();
    new ShowTable(database, Machine.real().ticker()).create(show, LAYOUT);
    return show;
  }

  /** The first seat of a new show. */
  public SeatId seat() {
    return new SeatId(show(), "A-1");
  }

  /** The standing area of a new show. */
  public SeatId area() {
    return new SeatId(show(), "FLOOR");
  }

  public static Hold hold() {
    return new Hold(UUID.randomUUID(), "b-1", TTL);
  }

  /** Decides this command on the current seat; the decision must be an acceptance. */
  public Accepted accept(SeatId seat, Command command) {
    Found.Present row = (Found.Present) table.read(seat, Optional.empty(), time());
    return (Accepted) SeatRules.decide(row.seat(), command, row.now());
  }

  /** Finds, decides and replaces, once. */
  public boolean sell(SeatId seat, Command command) {
    return table.replace(Write.of(seat, accept(seat, command)), time())
        instanceof WriteResult.Written;
  }

  /** The places of the writes that were made. */
  public static List<Integer> made(List<WriteResult> results) {
    return IntStream.range(0, results.size())
        .filter(place -> results.get(place) instanceof WriteResult.Written)
        .boxed()
        .toList();
  }

  public Seat now(SeatId seat) {
    return ((Found.Present) table.read(seat, Optional.empty(), time())).seat();
  }

  /** Calls a database that is away until no broken connection is left in the pool. */
  public void noticeThatTheDatabaseIsAway() {
    for (int i = 0; i < database.connections(); i++) {
      if (database.answers()) {
        throw new IllegalStateException("it is not away");
      }
    }
  }

  /** How many calls the database has received. */
  public double statements() {
    return metrics.counter("hotseat.database.calls").count();
  }

  public static StoreTime time() {
    return StoreTime.notReported();
  }

  public SeatTable table() {
    return table;
  }

  public Database database() {
    return database;
  }

  public TestDatabase server() {
    return server;
  }

  public MeterRegistry metrics() {
    return metrics;
  }

  @Override
  public void close() {
    database.close();
  }
}
