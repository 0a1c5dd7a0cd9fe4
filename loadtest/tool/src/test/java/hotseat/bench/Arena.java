package hotseat.bench;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.load.launch.Durability;
import hotseat.load.launch.EmbeddedDatabase;
import hotseat.load.launch.Home;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import hotseat.store.ShowTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A fresh durable database with the shows that the benchmarks need. */
final class Arena implements AutoCloseable {

  static final int CONNECTIONS = 24;

  private static final Path LOG =
      Path.of(System.getProperty("java.io.tmpdir"), "hotseat-bench-database.log");
  private static final int AREAS_PER_SHOW = 20;
  private static final int CAPACITY = 10_000_000;
  private static final int KEYS_MAX = 10_000;

  private final EmbeddedDatabase postgres;
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final Database database;
  private final List<SeatId> areas = new ArrayList<>();
  private final List<SeatId> seats = new ArrayList<>();

  private Arena(EmbeddedDatabase postgres) {
    this.postgres = postgres;
    this.database = Database.open(settings(), metrics);
    createShows(new ShowTable(database, Machine.real().ticker()));
  }

  static Arena open() throws InterruptedException {
    return new Arena(server());
  }

  /** The database behind the figures, as the server itself describes it. */
  static String describeDatabase() throws InterruptedException {
    try (EmbeddedDatabase database = server()) {
      return Durability.of(database.address()).toString();
    }
  }

  private static EmbeddedDatabase server() throws InterruptedException {
    return EmbeddedDatabase.start(Home.find(), LOG);
  }

  private void createShows(ShowTable shows) {
    Map<String, Integer> standing = new TreeMap<>();
    IntStream.range(0, AREAS_PER_SHOW)
        .forEach(i -> standing.put("AREA" + (char) ('A' + i), CAPACITY));
    for (int show = 0; areas.size() < KEYS_MAX; show++) {
      String name = "areas-" + show;
      shows.create(name, Layout.of(1, 1, standing));
      standing.keySet().forEach(area -> areas.add(new SeatId(name, area)));
    }
    shows.create("seats", Layout.of(100, 100));
    Layout.of(100, 100)
        .rowNames()
        .forEach(
            row ->
                IntStream.rangeClosed(1, 100)
                    .forEach(number -> seats.add(new SeatId("seats", row + "-" + number))));
  }

  /** The environment of this process, so that a setting can be tried out, with this database. */
  Environment environment() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.put("HOTSEAT_DATABASE_URL", postgres.address().url());
    variables.put("HOTSEAT_DATABASE_CONNECTIONS", Integer.toString(CONNECTIONS));
    return new Environment(variables);
  }

  /** For contestants that open connections of their own to this database. */
  DatabaseSettings settings() {
    return DatabaseSettings.of(environment(), "bench");
  }

  Database database() {
    return database;
  }

  MeterRegistry metrics() {
    return metrics;
  }

  SeatId area(int index) {
    return areas.get(index);
  }

  SeatId seat(int index) {
    return seats.get(index);
  }

  @Override
  public void close() {
    database.close();
    postgres.close();
  }
}
