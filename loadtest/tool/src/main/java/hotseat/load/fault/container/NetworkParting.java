package hotseat.load.fault.container;

import hotseat.load.fault.wiring.Evidence;
import hotseat.load.fault.wiring.Parting;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Takes single containers off a network that they share with the containers that they are parted
 * from.
 */
final class NetworkParting implements Parting {

  private final Docker docker;
  private final String network;
  private final List<Container> nodes;
  private final Set<Integer> parted = new ConcurrentSkipListSet<>();
  private final AtomicInteger partings = new AtomicInteger();

  NetworkParting(Docker docker, String network, List<Container> nodes) {
    this.docker = docker;
    this.network = network;
    this.nodes = nodes;
  }

  @Override
  public void part(int node) {
    docker.lines("network", "disconnect", network, nodes.get(node).id());
    parted.add(node);
    partings.incrementAndGet();
  }

  @Override
  public void join(int node) {
    if (parted.contains(node)) {
      connect(docker, network, nodes.get(node));
      parted.remove(node);
    }
  }

  /** Connects a node under the names by which the others know it. */
  static void connect(Docker docker, String network, Container node) {
    Stream<String> aliases = node.namesOn(network).stream().map(alias -> "--alias=" + alias);
    docker.lines(
        Stream.of(Stream.of("network", "connect"), aliases, Stream.of(network, node.id()))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  @Override
  public Evidence trace() {
    return Evidence.count(
        "times a node was disconnected from the network " + network, partings.get());
  }

  @Override
  public boolean areWhole() {
    return parted.isEmpty();
  }

  /**
   * {@link Installation} reconnects the nodes that are still parted, along with everything else.
   */
  @Override
  public void close() {
    // There is nothing to take down.
  }
}
