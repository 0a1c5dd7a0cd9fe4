package hotseat.load.serve;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a node says about itself. */
public final class NodeHealth {

  // The node is on this machine: what takes longer is not ready.
  private static final int TIMEOUT_MS = 1_000;

  private NodeHealth() {}

  public static boolean isReady(URI node) {
    try {
      // The simplest client there is: loading a better one takes longer than all the asking.
      HttpURLConnection health =
          (HttpURLConnection) node.resolve("/health/ready").toURL().openConnection();
      health.setConnectTimeout(TIMEOUT_MS);
      health.setReadTimeout(TIMEOUT_MS);
      return health.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
