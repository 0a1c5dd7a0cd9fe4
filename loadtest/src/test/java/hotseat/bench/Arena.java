package hotseat.bench;

import hotseat.api.Environment;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import hotseat.store.ShowTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A fresh durable database with the shows that the benchmarks need. */
final class Arena implements AutoCloseable {

  static final int CONNECTIONS = 24;

  private static final int AREAS_PER_SHOW = 20;
  private static final int CAPACITY = 10_000_000;
  private static final int KEYS_MAX = 10_000;

  private final EmbeddedPostgres postgres;
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final Database database;
  private final List<SeatId> areas = new ArrayList<>();
  private final List<SeatId> seats = new ArrayList<>();

  private Arena(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    this.database = Database.open(DatabaseSettings.of(environment(), "bench"), metrics);
    createShows(new ShowTable(database));
  }

  static Arena open() {
    try {
      return new Arena(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_wal_size", "4GB")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createShows(ShowTable shows) {
    Map<String, Integer> standing = new java.util.TreeMap<>();
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

  Environment environment() {
    return new Environment(
        Map.of(
            "HOTSEAT_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"),
            "HOTSEAT_DATABASE_CONNECTIONS", Integer.toString(CONNECTIONS)));
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
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
