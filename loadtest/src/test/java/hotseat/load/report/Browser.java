package hotseat.load.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A browser for a class of tests, and a place for the dashboards that it opens. */
final class Browser implements BeforeAllCallback, AfterAllCallback {

  private final AtomicInteger written = new AtomicInteger();
  private Path directory = Path.of("");
  private Optional<Chromium> running = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    directory = Files.createTempDirectory("hotseat-browser");
    running = Optional.of(Chromium.start(directory.resolve("profile")));
  }

  /** Writes a dashboard, which a name of its own keeps apart from the others. */
  Path write(Summary summary) {
    Path file = directory.resolve("index-" + written.incrementAndGet() + ".html");
    Dashboard.write(summary, file);
    return file;
  }

  Page open(Summary summary) {
    return open(write(summary));
  }

  Page open(Path file) {
    return running.orElseThrow().open(file);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    running.ifPresent(Chromium::close);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
