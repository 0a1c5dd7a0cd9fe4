package hotseat.load.run;

import hotseat.load.drive.DriveSettings;
import hotseat.load.drive.Health;
import hotseat.load.drive.Recording;
import hotseat.load.evidence.ClockReading;
import hotseat.load.evidence.SeatMapRead;
import hotseat.load.fault.stage.RunningContestant;
import hotseat.load.launch.Child;
import hotseat.load.summary.Summary;
import hotseat.load.usage.ClockWatch;
import hotseat.load.usage.ProcessCpu;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The load generator of one trial, as a process of its own. */
final class Generator implements AutoCloseable {

  /**
   * What the generator left behind.
   *
   * @param history empty if there is none that can be judged
   * @param clockDoubt how far the machine's clock may have jumped
   * @param clockReadings readings of the machine's clock during the trial
   * @param maps seat maps that were read during the trial
   * @param complaints why its measurements say nothing about the contestant
   */
  record Ended(
      Optional<Path> history,
      Optional<Path> gatlingReport,
      Path log,
      Summary.Generator generator,
      Duration clockDoubt,
      List<ClockReading> clockReadings,
      List<SeatMapRead> maps,
      List<String> complaints) {}

  private static final long POLL_MS = 250;
  // Start-up, the last answers, and Gatling's report.
  private static final long EXTRA_SECONDS_MAX = 120;
  private static final long STOP_MAX_MS = 5_000;

  private static final Health NO_HEALTH = new Health(false, List.of(), 0, 0, 0, 0, 0, "", "");

  private final DriveSettings settings;
  private final Child process;
  private final ClockWatch clock = ClockWatch.start();
  private final MapWatch maps;
  private final long endsByNanos;

  private Generator(DriveSettings settings, Child process, MapWatch maps, long endsByNanos) {
    this.settings = settings;
    this.process = process;
    this.maps = maps;
    this.endsByNanos = endsByNanos;
  }

  static Generator start(
      Plan plan,
      Plan.Turn turn,
      RunningContestant contestant,
      Path directory,
      Recording recording) {
    DriveSettings settings = settings(plan, turn, contestant, directory, recording);
    Path file = directory.resolve("generator.properties");
    settings.store(file);
    Child process =
        Child.start(
            "the generator",
            GeneratorCommand.with(file),
            Map.of(),
            directory.resolve("generator.log"));
    long secondsMax = turn.warmUpSeconds() + plan.seconds() + EXTRA_SECONDS_MAX;
    return new Generator(
        settings,
        process,
        MapWatch.start(settings.show(), contestant.doors()),
        System.nanoTime() + TimeUnit.SECONDS.toNanos(secondsMax));
  }

  private static DriveSettings settings(
      Plan plan,
      Plan.Turn turn,
      RunningContestant contestant,
      Path directory,
      Recording recording) {
    return new DriveSettings(
        contestant.name(),
        contestant.doors().stream().map(URI::toString).toList(),
        turn.workload(),
        plan.seed(),
        turn.number(),
        turn.warmUpSeconds(),
        plan.seconds(),
        turn.workload().buyers(),
        turn.workload().name() + "-" + turn.number() + "-" + System.currentTimeMillis(),
        directory,
        recording,
        DriveSettings.TIMEOUT_MS);
  }

  DriveSettings settings() {
    return settings;
  }

  /** The show that it sells. */
  String show() {
    return settings.show();
  }

  /**
   * Lets no buyer begin anything new; the generator ends when all pending operations have ended.
   */
  void enough() {
    process.tell("enough");
  }

  double cpuSeconds() {
    return ProcessCpu.of(process.pid());
  }

  /**
   * Waits until the generator has ended, or cannot go on.
   *
   * @param live receives the rates of what the generator counts
   * @param dead describes a part of the contestant that is gone, if there is one
   */
  Ended await(Consumer<String> live, Supplier<Optional<String>> dead) throws InterruptedException {
    ProgressLines lines = new ProgressLines(process.log());
    while (process.isAlive()) {
      lines.latest().ifPresent(live);
      Optional<String> ended = dead.get();
      if (ended.isPresent()) {
        return ended(Complaints.ofContestant(ended.get()));
      }
      if (System.nanoTime() > endsByNanos) {
        return ended(
            Complaints.ofGenerator("the generator did not end in time; see " + process.log()));
      }
      Thread.sleep(POLL_MS);
    }
    GeneratorCommand.hasEnded();
    return ended(Complaints.NONE);
  }

  static String endedByItself(String part) {
    return part + " ended unexpectedly; see the logs";
  }

  private Ended ended(Complaints seen) {
    maps.close();
    Health health = Files.exists(settings.health()) ? Health.read(settings.health()) : NO_HEALTH;
    Complaints complaints = seen.with(health);
    boolean isWhole =
        seen.areNone() && health.offending().isEmpty() && Files.exists(settings.history());
    if (!isWhole && complaints.areNone()) {
      complaints = Complaints.ofGenerator("the generator wrote no history; see " + process.log());
    }
    return new Ended(
        isWhole ? Optional.of(settings.history()) : Optional.empty(),
        Optional.of(settings.gatlingReport().resolve("index.html")).filter(Files::exists),
        process.log(),
        new Summary.Generator(
            complaints.ofGenerator().isEmpty(),
            complaints.ofGenerator(),
            health.lagMsP99(),
            health.cpuShare(),
            health.gcShare()),
        clock.doubt(),
        clock.readings(),
        maps.seen(),
        complaints.all());
  }

  @Override
  public void close() {
    clock.close();
    maps.close();
    if (process.isAlive()) {
      process.terminate();
      if (!process.endsWithin(STOP_MAX_MS)) {
        process.kill();
      }
    }
  }
}
