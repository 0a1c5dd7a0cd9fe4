package hotseat.load.drive;

import hotseat.load.canary.Canaries;
import hotseat.load.failure.Failure;
import hotseat.load.history.Header;
import hotseat.load.history.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What all buyers of a running trial share: when it ends, and where the operations go.
 *
 * <p>{@link #close()} completes the history and writes {@code health.json}.
 */
final class Trial implements AutoCloseable {

  private final DriveSettings settings;
  private final Window window;
  private final Recorder recorder;
  private final Progress progress = Progress.start(System.out);
  private final GeneratorHealth health;
  private final AtomicReference<Optional<String>> offending =
      new AtomicReference<>(Optional.empty());

  private Trial(DriveSettings settings, Window window, Recorder recorder) {
    this.settings = settings;
    this.window = window;
    this.recorder = recorder;
    this.health = GeneratorHealth.watch(window);
  }

  /** Starts a trial now. */
  static Trial start(DriveSettings settings, String scheduleHash) {
    Window window =
        Window.after(System.nanoTime(), settings.warmUpSeconds(), settings.measuredSeconds());
    createDirectory(settings.out());
    Recorder recorder = Recorder.start(settings, header(settings, scheduleHash, window), window);
    return new Trial(settings, window, recorder);
  }

  /** Writes down why there was no trial. */
  static void neverBegan(DriveSettings settings, String offending) {
    createDirectory(settings.out());
    Health.neverBegan(offending).write(settings.health());
  }

  DriveSettings settings() {
    return settings;
  }

  /** From then on no operation begins; pending ones are finished. */
  boolean isOver() {
    return window.isOver(System.nanoTime())
        || LastCall.isSaid()
        || offContract().isPresent()
        || recorder.hasFailed();
  }

  void record(Operation operation) {
    progress.count(operation.kind().isCommand(), operation.outcome());
    recorder.record(operation);
  }

  /** The first answer that the contract does not allow ends the trial. */
  void offends(String answer) {
    offending.accumulateAndGet(Optional.of(answer), (first, later) -> first.or(() -> later));
  }

  /**
   * Ends the trial.
   *
   * @throws Failure with the reason, if the trial does not count
   */
  @Override
  public void close() {
    health.close();
    progress.close();
    String failure = "";
    try {
      recorder.close();
    } catch (Failure e) {
      failure = "" + e.getMessage();
    }
    Health result = health.tell(recorder.stalls(), offContract().orElse(""), failure);
    result.write(settings.health());
    result
        .blame()
        .ifPresent(
            why -> {
              throw new Failure(why);
            });
  }

  private Optional<String> offContract() {
    return Optional.ofNullable(offending.get()).orElse(Optional.empty());
  }

  private static Header header(DriveSettings settings, String scheduleHash, Window window) {
    return new Header(
        settings.workload().name(),
        settings.contestant(),
        settings.trial(),
        settings.seed(),
        scheduleHash,
        settings.buyers(),
        settings.nodes(),
        window.fromNanos(),
        window.toNanos(),
        settings.workload().venue().areas(),
        Canaries.SET);
  }

  private static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new Failure("cannot create " + directory + ": " + e.getMessage(), e);
    }
  }
}
