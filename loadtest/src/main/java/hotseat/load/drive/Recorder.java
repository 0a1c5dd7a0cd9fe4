package hotseat.load.drive;

import hotseat.load.history.Canary;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import hotseat.load.history.Operation;
import java.util.Optional;

/** Where the operations of a trial go. */
final class Recorder implements AutoCloseable {

  private final Optional<HistoryWriter> writer;
  private final Optional<Alternation> alternation;
  private final DriveSettings settings;

  private Recorder(
      Optional<HistoryWriter> writer, Optional<Alternation> alternation, DriveSettings settings) {
    this.writer = writer;
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
    writer.ifPresent(Canary::plant);
    return new Recorder(writer, alternation, settings);
  }

  void record(Operation operation) {
    if (alternation.isEmpty() || alternation.get().records(System.nanoTime())) {
      writer.ifPresent(history -> history.write(operation));
    }
  }

  /** How often a thread had to wait for the disk. */
  long stalls() {
    return writer.map(HistoryWriter::stalls).orElse(0L);
  }

  /** Completes what is left behind. */
  @Override
  public void close() {
    writer.ifPresent(HistoryWriter::close);
    alternation.ifPresent(each -> each.stretches().write(settings.stretches()));
  }
}
