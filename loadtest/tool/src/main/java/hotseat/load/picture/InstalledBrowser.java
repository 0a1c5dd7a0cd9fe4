package hotseat.load.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium of this machine. */
public record InstalledBrowser(Path executable) {

  /** What to do if there is none. */
  public static final String NEEDED = "a Chromium on the PATH: apt-get install chromium";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The first one in the directories of a PATH. */
  public static Optional<InstalledBrowser> on(String path) {
    return Stream.of(path.split(":", -1))
        .flatMap(directory -> NAMES.stream().map(Path.of(directory)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .map(InstalledBrowser::new);
  }

  /** Starts it without a window; it keeps its data in this directory. */
  public ProcessBuilder headless(Path profile, String... more) {
    return new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        executable.toString(),
                        "--headless=new",
                        // A browser in a container often runs as root, and then refuses its own
                        // sandbox; it only ever loads our own pages.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--user-data-dir=" + profile),
                    Stream.of(more))
                .toList())
        .redirectErrorStream(true);
  }
}
