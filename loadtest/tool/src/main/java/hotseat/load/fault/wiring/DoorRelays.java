package hotseat.load.fault.wiring;

import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.relay.Relay;
import hotseat.load.fault.relay.Repetitions;
import hotseat.load.launch.ClusterPlan;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A relay between the buyers and each node. Monitoring bypasses the relays. */
public final class DoorRelays implements Wires {

  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  public static final Wiring WIRING =
      new Wiring() {
        @Override
        public Wires lay(ClusterPlan plan) {
          return new DoorRelays(
              plan.ports().stream().map(port -> new InetSocketAddress(plan.host(), port)).toList());
        }

        @Override
        public Wires layAround(Installed side) {
          return new DoorRelays(
              side.nodes().stream()
                  .map(node -> new InetSocketAddress(node.getHost(), node.getPort()))
                  .toList());
        }

        @Override
        public Optional<String> whyNotAround(Installed side) {
          return Optional.empty();
        }
      };

  private final Repetitions repetitions = new Repetitions();
  private final List<Relay> relays;

  private DoorRelays(List<InetSocketAddress> nodes) {
    this.relays = nodes.stream().map(node -> Relay.ofHttp(ANY_PORT, node, repetitions)).toList();
  }

  /** The relays laid by the scenario's wiring. */
  public static DoorRelays of(Wires wires) {
    return (DoorRelays) wires;
  }

  @Override
  public List<URI> doors(List<URI> nodes) {
    return IntStream.range(0, nodes.size())
        .mapToObj(node -> relays.get(node).address())
        .map(door -> "http://" + door.getAddress().getHostAddress() + ":" + door.getPort())
        .map(URI::create)
        .toList();
  }

  public void all(Link link) {
    relays.forEach(relay -> relay.become(link));
  }

  public Repetitions repetitions() {
    return repetitions;
  }

  public long count(Deed deed) {
    return relays.stream().mapToLong(relay -> relay.deeds().of(deed)).sum();
  }

  @Override
  public boolean areWhole() {
    return relays.stream().allMatch(Relay::isOpen) && repetitions.isOver();
  }

  @Override
  public void close() {
    relays.forEach(Relay::close);
  }
}
