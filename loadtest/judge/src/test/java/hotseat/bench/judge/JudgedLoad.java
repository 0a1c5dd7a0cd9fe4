package hotseat.bench.judge;

import hotseat.load.canary.Canaries;
import hotseat.load.check.Examination;
import hotseat.load.check.Examined;
import hotseat.load.check.StoredTrial;
import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.Evidence;
import hotseat.load.evidence.EvidenceWriter;
import hotseat.load.evidence.FinalRead;
import hotseat.load.evidence.StoredEvidence;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.history.StoredHistory;
import hotseat.load.judge.Judge;
import hotseat.load.judge.JudgeResult;
import hotseat.load.judge.SimulatedLoad;
import hotseat.load.judge.SimulatedLoad.Shape;
import hotseat.load.judge.StoredFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A history on disk, with its audit in memory or, as after a trial, on disk as well: as large as
 * they get.
 */
final class JudgedLoad implements Evidence, AutoCloseable {

  private static final String SHOW = "s1";
  private static final long SEED = 42;

  // A tenth of a millisecond between two effects: the load that the judge must keep up with.
  private static final long STEP_NANOS = 100_000;

  private static final Header HEADER =
      new Header(
          "bench",
          "simulated",
          1,
          SEED,
          "",
          1,
          List.of(),
          0,
          Long.MAX_VALUE,
          Map.of(),
          Canaries.SET);

  private static final Canaries CANARIES = Canaries.of(HEADER);

  private final Path history;
  private final Path evidence;
  private final int operations;

  private final SimulatedChanges changes;

  private JudgedLoad(Path directory, int operations, int seats) {
    this.history = directory.resolve(StoredTrial.HISTORY);
    this.evidence = directory.resolve(StoredTrial.EVIDENCE);
    this.operations = operations;
    this.changes = new SimulatedChanges(seats);
  }

  static JudgedLoad of(int operations, int seats, int concurrency) {
    JudgedLoad load = inNewDirectory(operations, seats);
    load.simulate(shape(seats, concurrency), _ -> {});
    return load;
  }

  /** The same as a trial leaves it: with evidence, and with canaries. */
  static JudgedLoad trial(int operations, int seats, int concurrency) {
    JudgedLoad load = inNewDirectory(operations, seats);
    SimulatedLoad simulated = load.simulate(shape(seats, concurrency), CANARIES::plantAll);
    load.writeEvidence(simulated);
    return load;
  }

  private static JudgedLoad inNewDirectory(int operations, int seats) {
    try {
      return new JudgedLoad(Files.createTempDirectory("judged-"), operations, seats);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shape shape(int seats, int concurrency) {
    return new Shape(seats, Integer.MAX_VALUE, concurrency / 2, STEP_NANOS);
  }

  private SimulatedLoad simulate(Shape shape, Consumer<HistoryWriter> first) {
    SimulatedLoad load = new SimulatedLoad(shape, new Random(SEED), changes::add);
    try (HistoryWriter writer = HistoryWriter.open(history, HEADER)) {
      first.accept(writer);
      for (int i = 0; i < operations; i++) {
        writer.write(load.next());
      }
    }
    return load;
  }

  private void writeEvidence(SimulatedLoad simulated) {
    List<FinalRead> reads = new ArrayList<>();
    simulated.addReads(reads);
    try (EvidenceWriter writer = EvidenceWriter.open(evidence, clockDoubt())) {
      writer.audit(SHOW, changes.lines().map(StoredFixture::json).iterator());
      reads.forEach(writer::read);
      CANARIES.plantAll(writer);
    }
  }

  Examined examine() {
    return Examination.of(history, StoredEvidence.in(evidence));
  }

  JudgeResult judge() {
    return Judge.judge(new StoredHistory(history), this);
  }

  /** The same, with a read at its end that shows the first seat as it was at the beginning. */
  JudgeResult judgeWithOldNews() {
    return Judge.judge(new OneMore(new StoredHistory(history), operations, oldNews()), this);
  }

  private Operation oldNews() {
    long end = operations * STEP_NANOS;
    Instant at = SimulatedLoad.EPOCH.plusNanos(end);
    return new Operation(
        new UUID(0, 0),
        Kind.LOOK,
        0,
        SHOW,
        "A-1",
        Optional.empty(),
        0,
        0,
        Once.ONCE,
        end - 1,
        end - 1,
        end + 1,
        Outcome.OBSERVED,
        200,
        "",
        false,
        Optional.of(new Seen(0, "AVAILABLE", "", at, Optional.empty())),
        ServerTime.NOT_REPORTED);
  }

  @Override
  public Set<String> shows() {
    return Set.of(SHOW);
  }

  @Override
  public void changes(BiConsumer<String, AuditLine> consumer) {
    changes.lines().forEach(line -> consumer.accept(SHOW, line));
  }

  @Override
  public void reads(Consumer<FinalRead> consumer) {
    // The load has no end, so there are no final reads.
  }

  @Override
  public Duration clockDoubt() {
    return Duration.ZERO;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(history);
      Files.deleteIfExists(evidence);
      Files.deleteIfExists(Objects.requireNonNull(history.getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
