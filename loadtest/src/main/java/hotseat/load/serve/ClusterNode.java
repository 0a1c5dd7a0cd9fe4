package hotseat.load.serve;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One running node: its process and where it listens. */
public record ClusterNode(Child process, URI uri) {

  // The node is on this machine: what takes longer is not ready.
  private static final int TIMEOUT_MS = 1_000;

  public String name() {
    return process.name();
  }

  public boolean isReady() {
    try {
      // The simplest client there is: loading a better one takes longer than all the asking.
      HttpURLConnection health =
          (HttpURLConnection) uri.resolve("/health/ready").toURL().openConnection();
      health.setConnectTimeout(TIMEOUT_MS);
      health.setReadTimeout(TIMEOUT_MS);
      return health.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
