package hotseat.bench.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.table.IntColumn;
import hotseat.load.table.LongColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The changes of a simulated load, in columns, because there are as many as in a long trial. */
final class SimulatedChanges {

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final long NO_EXPIRY = Long.MAX_VALUE;

  // The changes of each place, as indexes into the columns below.
  private final List<IntColumn> places;
  private final LongColumn tags = new LongColumn();
  private final IntColumn kinds = new IntColumn();
  private final LongColumn atNanos = new LongColumn();
  private final LongColumn expiresAtNanos = new LongColumn();

  /** For so many seats, and after them one standing area. */
  SimulatedChanges(int seats) {
    this.places = Stream.generate(IntColumn::new).limit(seats + 1L).toList();
  }

  void add(int place, AuditLine line) {
    places.get(place).add(tags.size());
    tags.add(line.tag());
    kinds.add(KINDS.indexOf(line.kind()));
    atNanos.add(nanos(line.at()));
    expiresAtNanos.add(line.expiresAt().map(SimulatedChanges::nanos).orElse(NO_EXPIRY));
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000 + time.getNano();
  }

  /** As an audit lists them. */
  Stream<AuditLine> lines() {
    return IntStream.range(0, places.size()).boxed().flatMap(this::lines);
  }

  private Stream<AuditLine> lines(int place) {
    String name = place == places.size() - 1 ? "FLOOR" : "A-" + (place + 1);
    IntColumn rows = places.get(place);
    return IntStream.range(0, rows.size()).mapToObj(i -> line(name, i + 1, rows.get(i)));
  }

  private AuditLine line(String name, long version, int row) {
    long expiresAt = expiresAtNanos.get(row);
    return new AuditLine(
        name,
        version,
        tags.get(row),
        KINDS.get(kinds.get(row)),
        Instant.EPOCH.plusNanos(atNanos.get(row)),
        expiresAt == NO_EXPIRY
            ? Optional.empty()
            : Optional.of(Instant.EPOCH.plusNanos(expiresAt)));
  }
}
