package hotseat.load.report;

import hotseat.load.picture.InstalledBrowser;
import hotseat.load.summary.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for a test class, and a directory for the dashboards that it opens. On a machine
 * without a browser the class is skipped and says so, because a plain build needs none. If the
 * environment demands one, as the build of every commit does, the tests fail instead.
 */
public final class Browser implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

  /** The environment variable that demands a browser, and the only value that has an effect. */
  static final String DEMAND = "HOTSEAT_TEST_BROWSER";

  static final String REQUIRED = "required";

  private static final String MISSING =
      "the tests of the dashboard need " + InstalledBrowser.NEEDED;

  private final AtomicInteger written = new AtomicInteger();
  private final Optional<InstalledBrowser> installed;
  private final boolean isRequired;
  private Path directory = Path.of("");
  private Optional<Chromium> running = Optional.empty();

  public Browser() {
    this(System.getenv());
  }

  Browser(Map<String, String> environment) {
    this.installed = InstalledBrowser.on(environment.getOrDefault("PATH", ""));
    this.isRequired = REQUIRED.equals(environment.get(DEMAND));
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    ConditionEvaluationResult result = condition();
    // The runner counts skipped tests but gives no reason. This is called for each test; the reason
    // is printed once, for the class.
    if (result.isDisabled() && context.getTestMethod().isEmpty()) {
      System.out.println(context.getDisplayName() + " is skipped: " + MISSING);
    }
    return result;
  }

  ConditionEvaluationResult condition() {
    return installed.isPresent() || isRequired
        ? ConditionEvaluationResult.enabled("there is a browser, or there must be one")
        : ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    start();
  }

  void start() throws Exception {
    InstalledBrowser browser = installed.orElseThrow(() -> new AssertionError(MISSING));
    directory = Files.createTempDirectory("hotseat-browser");
    running = Optional.of(Chromium.start(browser, directory.resolve("profile")));
  }

  /** Writes a dashboard to a file of its own. */
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
    if (running.isEmpty()) {
      return;
    }
    running.orElseThrow().close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
