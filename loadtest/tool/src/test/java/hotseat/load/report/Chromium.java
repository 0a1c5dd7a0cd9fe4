package hotseat.load.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import hotseat.load.picture.InstalledBrowser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A headless Chromium of this machine, started for the tests and stopped after them. */
final class Chromium implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final Duration STOP_MAX = Duration.ofSeconds(60);

  private final Process process;
  private final DevTools devTools;

  private Chromium(Process process, DevTools devTools) {
    this.process = process;
    this.devTools = devTools;
  }

  /** Starts a browser that keeps its data in this directory. */
  static Chromium start(InstalledBrowser browser, Path profile) throws Exception {
    Process process = browser.headless(profile, "--remote-debugging-port=0", "about:blank").start();
    return new Chromium(process, DevTools.at(address(process)));
  }

  /** Reads which free port it has chosen, and discards later output. */
  private static String address(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return matcher.group(1);
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("Chromium did not start: " + said);
  }

  Page open(Path file) {
    return Page.open(devTools, file);
  }

  @Override
  public void close() {
    devTools.close();
    // Its helpers write into the profile until they end, which may be after it.
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    Awaitility.await().atMost(STOP_MAX).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
