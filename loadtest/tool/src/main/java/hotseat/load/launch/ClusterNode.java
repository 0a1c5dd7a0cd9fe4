package hotseat.load.launch;

import java.net.URI;

/** One running node: its process and where it listens. */
public record ClusterNode(Child process, URI uri) {

  public String name() {
    return process.name();
  }

  public boolean isReady() {
    return NodeHealth.isReady(uri);
  }
}
