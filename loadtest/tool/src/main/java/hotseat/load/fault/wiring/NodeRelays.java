package hotseat.load.fault.wiring;

import hotseat.load.failure.Failure;
import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.relay.Relay;
import hotseat.load.launch.ClusterAddress;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Detour;
import hotseat.load.launch.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A relay in front of each node of a cluster, for the other nodes.
 *
 * <pre>
 *   actor-1  calls from 127.0.0.2 ──▶ relay of actor-2, 127.0.0.1:p ──▶ actor-2, 127.0.0.3:q
 * </pre>
 *
 * <p>Each node calls from a loopback address of its own, so each pair can be parted separately, and
 * in one direction: a node sends over the connections that it has opened, and only listens on the
 * others.
 */
public final class NodeRelays implements Parting {

  public static final Wiring WIRING =
      new Wiring() {
        @Override
        public Wires lay(ClusterPlan plan) {
          whyNot(plan.nodes())
              .ifPresent(
                  why -> {
                    throw new Failure(why);
                  });
          return new NodeRelays(plan);
        }

        @Override
        public Optional<String> whyNot(int nodes) {
          return own(nodes).stream()
              .filter(address -> !isThere(address))
              .findFirst()
              .map(InetAddress::getHostAddress)
              .map(
                  name ->
                      "each node needs an address of its own, and this machine has no %1$s"
                              .formatted(name)
                          + " (on a Mac: sudo ifconfig lo0 alias %1$s)".formatted(name));
        }
      };

  private final List<InetAddress> own;
  private final List<Relay> relays = new ArrayList<>();
  private final List<Detour> detours = new ArrayList<>();

  public NodeRelays(ClusterPlan direct) {
    this.own = own(direct.nodes());
    List<Integer> ports = Ports.free(2 * direct.nodes());
    for (int node = 0; node < direct.nodes(); node++) {
      InetSocketAddress outer =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(node));
      InetSocketAddress inner =
          new InetSocketAddress(own.get(node), ports.get(direct.nodes() + node));
      relays.add(Relay.ofBytes(outer, inner));
      detours.add(new Detour(Optional.empty(), Optional.of(address(outer, inner))));
    }
  }

  private static ClusterAddress address(InetSocketAddress outer, InetSocketAddress inner) {
    String bindHost = inner.getAddress().getHostAddress();
    return new ClusterAddress(
        outer.getAddress().getHostAddress(), outer.getPort(), bindHost, inner.getPort(), bindHost);
  }

  private static List<InetAddress> own(int nodes) {
    return IntStream.range(0, nodes).mapToObj(NodeRelays::ownAddress).toList();
  }

  private static InetAddress ownAddress(int node) {
    return InetAddress.ofLiteral("127.0.0." + (node + 2));
  }

  private static boolean isThere(InetAddress address) {
    try {
      new ServerSocket(0, 1, address).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The relays laid by the scenario's wiring. */
  public static NodeRelays of(Wires wires) {
    return (NodeRelays) wires;
  }

  @Override
  public ClusterPlan plan(ClusterPlan direct) {
    return direct.by(detours);
  }

  @Override
  public void part(int node) {
    around(node, Link.BLACK_HOLE);
  }

  @Override
  public void join(int node) {
    around(node, Link.OPEN);
  }

  @Override
  public Evidence trace() {
    return Evidence.count(
        "bytes lost between the nodes",
        count(Deed.BYTES_SWALLOWED_THERE) + count(Deed.BYTES_SWALLOWED_BACK));
  }

  /** Sets the link for what this node sends to the others. */
  public void from(int node, Link link) {
    others(node).forEach(other -> relays.get(other).become(own.get(node), link));
  }

  /** Sets the link for what the others send to this node. */
  public void to(int node, Link link) {
    others(node).forEach(other -> relays.get(node).become(own.get(other), link));
  }

  public void around(int node, Link link) {
    from(node, link);
    to(node, link);
  }

  private IntStream others(int node) {
    return IntStream.range(0, relays.size()).filter(other -> other != node);
  }

  public long count(Deed deed) {
    return relays.stream().mapToLong(relay -> relay.deeds().of(deed)).sum();
  }

  @Override
  public boolean areWhole() {
    return relays.stream().allMatch(Relay::isOpen);
  }

  @Override
  public void close() {
    relays.forEach(Relay::close);
  }
}
