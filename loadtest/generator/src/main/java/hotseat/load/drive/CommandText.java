package hotseat.load.drive;

import hotseat.load.workload.Step;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A step as the contract writes it: the path and the body of its request. */
final class CommandText {

  private CommandText() {}

  /** The last part of the path, and the request's name in Gatling's report. */
  static String verb(Step step) {
    return step.kind().name().toLowerCase(Locale.ROOT);
  }

  static String path(Step step, String show, String seat) {
    String path = "/v1/shows/" + show + "/seats/" + seat;
    return step.kind().isCommand() ? path + "/" + verb(step) : path;
  }

  static byte[] body(Step step, int buyer) {
    return json(step, buyer).getBytes(StandardCharsets.US_ASCII);
  }

  private static String json(Step step, int buyer) {
    return switch (step.kind()) {
      case HOLD -> "{\"buyer\":\"b-" + buyer + "\",\"ttlSeconds\":" + step.ttlSeconds() + "}";
      case RESERVE -> "{\"buyer\":\"b-" + buyer + "\"}";
      case CONFIRM, RELEASE, CANCEL -> "{\"holdId\":\"" + step.holdId().orElseThrow() + "\"}";
      case LOOK -> "";
    };
  }
}
