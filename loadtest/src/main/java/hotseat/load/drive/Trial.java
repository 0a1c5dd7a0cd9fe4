package hotseat.load.drive;

import hotseat.load.canary.Canaries;
import hotseat.load.command.Failure;
import hotseat.load.history.Header;
import hotseat.load.history.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What all buyers of a running trial have in common: when it ends, and where the operations go.
 *
 * <p>{@link #close()} completes the history and says in {@code health.json} how it went.
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

  /** Begins now. */
  static Trial start(DriveSettings settings, String scheduleHash) {
    Window window =
        Window.after(System.nanoTime(), settings.warmUpSeconds(), settings.measuredSeconds());
    createDirectory(settings.out());
    Recorder recorder = Recorder.start(settings, header(settings, scheduleHash, window), window);
    return new Trial(settings, window, recorder);
  }

  /** Leaves behind why there was none. */
  static void neverBegan(DriveSettings settings, String offending) {
    createDirectory(settings.out());
    Health.neverBegan(offending).write(settings.health());
  }

  DriveSettings settings() {
    return settings;
  }

  /** Nobody begins anything new any more; what has begun is brought to its end. */
  boolean isOver() {
    return window.isOver(System.nanoTime()) || LastCall.isSaid() || offender().isPresent();
  }

  void record(Operation operation) {
    progress.count(operation.kind().isCommand(), operation.outcome());
    recorder.record(operation);
  }

  /** The first answer that the contract does not know ends the trial. */
  void offends(String answer) {
    offending.accumulateAndGet(Optional.of(answer), (first, later) -> first.or(() -> later));
  }

  /**
   * Ends it.
   *
   * @throws Failure if it is worth nothing, with the reason
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
    Health told = health.tell(recorder.stalls(), offender().orElse(""), failure);
    told.write(settings.health());
    told.blame()
        .ifPresent(
            why -> {
              throw new Failure(why);
            });
  }

  private Optional<String> offender() {
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
