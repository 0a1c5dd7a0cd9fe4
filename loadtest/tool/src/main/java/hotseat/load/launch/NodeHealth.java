package hotseat.load.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a node reports about itself. */
public final class NodeHealth {

  // The node is on this machine or near it: if it takes longer it is not ready.
  private static final int TIMEOUT_MS = 1_000;

  private static final int TEXT_BYTES_MAX = 500;

  private NodeHealth() {}

  /** The result of a readiness check. */
  public sealed interface Answer {

    /** It has answered, possibly with another status than "ready" for this reason. */
    record Said(int status, String why) implements Answer {}

    /** A node may be there, but no answer came in time, or the connection broke. */
    record Silence(String why) implements Answer {}

    /** No process listens there. */
    record Refused() implements Answer {}

    /** The host does not exist, or its container does not run. */
    record Nowhere() implements Answer {}
  }

  public static boolean isReady(URI node) {
    return ask(node) instanceof Answer.Said said && said.status == HttpURLConnection.HTTP_OK;
  }

  /** Checks once. */
  public static Answer ask(URI node) {
    try {
      // The simplest client there is: loading a better one takes longer than all the checks.
      HttpURLConnection health =
          (HttpURLConnection) URI.create(node + "/health/ready").toURL().openConnection();
      health.setConnectTimeout(TIMEOUT_MS);
      health.setReadTimeout(TIMEOUT_MS);
      int status = health.getResponseCode();
      return new Answer.Said(status, text(health));
    } catch (ConnectException e) {
      return new Answer.Refused();
    } catch (UnknownHostException e) {
      return new Answer.Nowhere();
    } catch (IOException e) {
      return new Answer.Silence("does not answer (" + e.getMessage() + ")");
    }
  }

  private static String text(HttpURLConnection health) throws IOException {
    try (InputStream body = Optional.ofNullable(health.getErrorStream()).orElse(nothing())) {
      return new String(body.readNBytes(TEXT_BYTES_MAX), StandardCharsets.UTF_8).strip();
    }
  }

  private static InputStream nothing() {
    return InputStream.nullInputStream();
  }
}
