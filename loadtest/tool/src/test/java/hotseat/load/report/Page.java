package hotseat.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A page in the browser. */
final class Page {

  private final DevTools devTools;
  private final String session;

  private Page(DevTools devTools, String session) {
    this.devTools = devTools;
    this.session = session;
  }

  static Page open(DevTools devTools, Path file) {
    String target =
        devTools
            .call("", "Target.createTarget", Map.of("url", "about:blank"))
            .path("targetId")
            .asText();
    String session =
        devTools
            .call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
    Page page = new Page(devTools, session);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      page.call(domain + ".enable", Map.of());
    }
    page.resize(1280, 900);
    page.call("Page.navigate", Map.of("url", file.toUri().toString()));
    Awaitility.await().until(() -> !devTools.events(session, "Page.loadEventFired").isEmpty());
    return page;
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return devTools.call(session, method, parameters);
  }

  /**
   * CPU time so far of the thread that builds and draws the page. Elapsed time would depend on what
   * else the machine does.
   */
  double workSeconds() {
    call("Performance.enable", Map.of());
    for (JsonNode metric : call("Performance.getMetrics", Map.of()).path("metrics")) {
      if (metric.path("name").asText().equals("ThreadTime")) {
        return metric.path("value").asDouble();
      }
    }
    throw new AssertionError("this browser does not tell what its threads use");
  }

  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  void preferDark() {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", "dark");
    call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void print() {
    call("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", codeOf(key)));
    }
  }

  private static int codeOf(String key) {
    return switch (key) {
      case "Tab" -> 9;
      case "ArrowRight" -> 39;
      default -> throw new IllegalArgumentException(key);
    };
  }

  void hover(int x, int y) {
    call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
  }

  /** The value of a JavaScript expression; an exception there is thrown here as well. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  String text(String expression) {
    return evaluate(expression).asText();
  }

  int number(String expression) {
    return evaluate(expression).asInt();
  }

  /** The text of the elements, with plain spaces between the words. */
  List<String> texts(String selector) {
    JsonNode texts =
        evaluate(
            "[...document.querySelectorAll('%s')].map(one => one.textContent)".formatted(selector));
    return texts
        .valueStream()
        .map(text -> text.asText().replaceAll("[\\h\\s]+", " ").strip())
        .toList();
  }

  /** Everything that went to the console, was logged by the browser, or was thrown by a script. */
  List<String> complaints() {
    return Stream.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        .flatMap(method -> devTools.events(session, method).stream())
        .map(JsonNode::toString)
        .toList();
  }

  List<String> requested() {
    return devTools.events(session, "Network.requestWillBeSent").stream()
        .map(event -> event.path("request").path("url").asText())
        .toList();
  }

  /** The part of the page from one height to another, as it looks now. */
  void screenshot(Path file, int top, int height) throws IOException {
    int width = number("innerWidth");
    Map<String, Object> clip =
        Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1);
    String png =
        call(
                "Page.captureScreenshot",
                Map.of("format", "png", "clip", clip, "captureBeyondViewport", true))
            .path("data")
            .asText();
    Files.write(file, Base64.getDecoder().decode(png));
  }
}
