package hotseat.load.drive;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import hotseat.load.history.Operation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes the operations of a trial to its history, if they are recorded, and canaries among them.
 */
final class Recorder implements AutoCloseable {

  private final Optional<HistoryWriter> writer;
  private final Canaries canaries;
  private final long midwayNanos;
  private final AtomicBoolean isPastMidway = new AtomicBoolean();
  private final Optional<Alternation> alternation;
  private final DriveSettings settings;

  private Recorder(
      Optional<HistoryWriter> writer,
      Header header,
      Optional<Alternation> alternation,
      DriveSettings settings) {
    this.writer = writer;
    this.canaries = Canaries.of(header);
    this.midwayNanos = header.measuredFromNanos() / 2 + header.measuredToNanos() / 2;
    this.alternation = alternation;
    this.settings = settings;
  }

  static Recorder start(DriveSettings settings, Header header, Window window) {
    Optional<HistoryWriter> writer =
        settings.recording() == Recording.OFF
            ? Optional.empty()
            : Optional.of(HistoryWriter.open(settings.history(), header));
    Optional<Alternation> alternation =
        settings.recording() == Recording.IN_TURNS
            ? Optional.of(new Alternation(window))
            : Optional.empty();
    Recorder recorder = new Recorder(writer, header, alternation, settings);
    recorder.plant(Place.FIRST);
    return recorder;
  }

  void record(Operation operation) {
    if (operation.completedNanos() >= midwayNanos) {
      passMidway();
    }
    if (alternation.isEmpty() || alternation.get().records(System.nanoTime())) {
      writer.ifPresent(history -> history.write(operation));
    }
  }

  /** How often a thread had to wait for the disk. */
  long stalls() {
    return writer.map(HistoryWriter::stalls).orElse(0L);
  }

  /** Whether there will be no history: what is not recorded cannot be judged. */
  boolean hasFailed() {
    return writer.map(HistoryWriter::hasFailed).orElse(false);
  }

  /**
   * Happens once, with the first operation after midway or at the end of a trial that ends early.
   */
  private void passMidway() {
    if (!isPastMidway.get() && isPastMidway.compareAndSet(false, true)) {
      plant(Place.MIDWAY);
    }
  }

  private void plant(Place place) {
    writer.ifPresent(history -> canaries.plant(place, history));
  }

  /** Completes the files. */
  @Override
  public void close() {
    passMidway();
    plant(Place.LAST);
    writer.ifPresent(HistoryWriter::close);
    alternation.ifPresent(each -> each.stretches().write(settings.stretches()));
  }
}
