package hotseat.load.launch;

import java.util.Map;

/**
 * Where the other nodes of its cluster reach a node, where it listens for them, and from where it
 * connects to them. The three are the same unless something stands between the nodes.
 *
 * @param outboundHost an address that no other node connects from, so that a relay between them can
 *     identify the caller
 */
public record ClusterAddress(
    String host, int port, String bindHost, int bindPort, String outboundHost) {

  /** As a node reads them from its environment. */
  public Map<String, String> variables() {
    return Map.of(
        "HOTSEAT_CLUSTER_HOST",
        host,
        "HOTSEAT_CLUSTER_PORT",
        Integer.toString(port),
        "HOTSEAT_CLUSTER_BIND_HOST",
        bindHost,
        "HOTSEAT_CLUSTER_BIND_PORT",
        Integer.toString(bindPort),
        "HOTSEAT_CLUSTER_OUTBOUND_HOST",
        outboundHost);
  }
}
