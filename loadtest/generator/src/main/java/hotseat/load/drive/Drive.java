package hotseat.load.drive;

import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import io.gatling.app.Gatling$;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.prefs.Preferences;
import java.util.stream.Stream;

/**
 * The load generator as a process: one trial with the {@link DriveSettings}, from a file or from
 * system properties.
 *
 * <p>Once a second it prints a line that begins with {@code progress}. With {@code
 * hotseat.stopWithParent} it also ends together with its parent, which keeps its standard input
 * open. Any byte there makes it stop early: pending operations are finished, and no new ones begin.
 */
public final class Drive {

  public static final int DONE = 0;

  /** There is no history, or an incomplete one; {@code health.json} says why, if it exists. */
  public static final int FAILED = 1;

  /** An answer broke the contract; {@code offending} in {@code health.json} is the first one. */
  public static final int OFF_CONTRACT = 4;

  public static final int WRONG_USAGE = 64;

  /** JVM options that it needs. */
  public static final List<String> JVM_OPTIONS =
      List.of(
          // Gatling makes strings out of bytes without copying them.
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          // The network code is native.
          "--enable-native-access=ALL-UNNAMED",
          // Little data survives and garbage is plentiful, so a collection takes only a moment.
          "-Xms384m",
          "-Xmx384m",
          "-XX:+UseParallelGC",
          "-XX:+ExitOnOutOfMemoryError");

  private Drive() {}

  /** Runs a trial; the arguments are properties files. */
  public static void main(String[] args) {
    int exitCode;
    try {
      for (String file : args) {
        load(Path.of(file));
      }
      exitCode = drive(DriveSettings.from(System.getProperties()));
    } catch (WrongUsage e) {
      System.err.println("hotseat: " + e.getMessage());
      exitCode = WRONG_USAGE;
    } catch (Failure e) {
      System.err.println("hotseat: " + e.getMessage());
      exitCode = FAILED;
    } catch (IOException e) {
      System.err.println("hotseat: " + e);
      exitCode = FAILED;
    }
    System.exit(exitCode);
  }

  private static int drive(DriveSettings settings) throws IOException {
    stopWithParent();
    stayAtHome();
    Path reports = settings.out().resolve("gatling-run");
    Files.createDirectories(reports);
    Files.deleteIfExists(settings.health());
    int gatling = gatling(reports);
    keepReport(reports, settings.gatlingReport());
    if (!Files.exists(settings.health())) {
      return FAILED;
    }
    Health health = Health.read(settings.health());
    if (!health.offending().isEmpty()) {
      return OFF_CONTRACT;
    }
    return gatling == 0 && health.failure().isEmpty() ? DONE : FAILED;
  }

  /** Problems of the trial itself are in {@code health.json}. */
  private static int gatling(Path reports) {
    try {
      return Gatling$.MODULE$.fromArgs(
          new String[] {
            "--simulation", BuyerSimulation.class.getName(), "--results-folder", reports.toString()
          });
    } catch (RuntimeException e) {
      System.err.println("hotseat: " + e.getMessage());
      return FAILED;
    }
  }

  /** Gatling names the directory of a report after the time; here there is only one. */
  private static void keepReport(Path reports, Path kept) throws IOException {
    try (Stream<Path> made = Files.list(reports)) {
      for (Path report : made.filter(path -> !Files.exists(kept)).toList()) {
        Files.move(report, kept);
      }
    }
    Files.deleteIfExists(reports);
  }

  private static void load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    properties
        .stringPropertyNames()
        .forEach(name -> System.setProperty(name, properties.getProperty(name)));
  }

  /** Makes Gatling believe that it has just checked for a newer version of itself. */
  private static void stayAtHome() {
    System.setProperty(
        "java.util.prefs.PreferencesFactory", ForgetfulPreferences.Factory.class.getName());
    Preferences gatling = Preferences.userRoot().node("/io/gatling/latestVersion");
    gatling.putLong("lastCheckTimestamp", System.currentTimeMillis());
    gatling.putBoolean("lastCheckSuccess", false);
  }

  private static void stopWithParent() {
    if (!Boolean.getBoolean("hotseat.stopWithParent")) {
      return;
    }
    Thread.ofPlatform()
        .name("parent")
        .daemon()
        .start(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  LastCall.say();
                }
              } catch (IOException e) {
                // A broken pipe is an end, too.
              }
              Runtime.getRuntime().halt(FAILED);
            });
  }
}
