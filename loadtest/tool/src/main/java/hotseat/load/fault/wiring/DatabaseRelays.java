package hotseat.load.fault.wiring;

import hotseat.load.fault.relay.Cuts;
import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.relay.Relay;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.DatabaseAddress;
import hotseat.load.launch.Detour;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A relay between each node and the database. Connections that measure or check the database bypass
 * the relays.
 */
public final class DatabaseRelays implements Parting {

  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  // Every change of a seat contains this, and in both implementations it is one statement.
  private static final String CHANGE = "INSERT INTO seat_change";

  private final Cuts cuts = new Cuts(statement -> statement.contains(CHANGE));
  private final List<Relay> relays;
  private final List<Detour> detours;

  public DatabaseRelays(ClusterPlan direct) {
    DatabaseAddress database = direct.database().orElseThrow();
    this.relays =
        IntStream.range(0, direct.nodes())
            .mapToObj(_ -> Relay.ofPostgres(ANY_PORT, database.server(), cuts))
            .toList();
    this.detours =
        relays.stream()
            .map(relay -> database.by(relay.address()))
            .map(address -> new Detour(Optional.of(address), Optional.empty()))
            .toList();
  }

  /** The relays laid by the scenario's wiring. */
  public static DatabaseRelays of(Wires wires) {
    return (DatabaseRelays) wires;
  }

  @Override
  public ClusterPlan plan(ClusterPlan direct) {
    return direct.by(detours);
  }

  @Override
  public void part(int node) {
    one(node, Link.BLACK_HOLE);
  }

  @Override
  public void join(int node) {
    one(node, Link.OPEN);
  }

  @Override
  public Evidence trace() {
    return Evidence.count(
        "bytes lost on the way to the database", count(Deed.BYTES_SWALLOWED_THERE));
  }

  public void one(int node, Link link) {
    relays.get(node).become(link);
  }

  public void all(Link link) {
    relays.forEach(relay -> relay.become(link));
  }

  public Cuts cuts() {
    return cuts;
  }

  public long count(int node, Deed deed) {
    return relays.get(node).deeds().of(deed);
  }

  public long count(Deed deed) {
    return relays.stream().mapToLong(relay -> relay.deeds().of(deed)).sum();
  }

  @Override
  public boolean areWhole() {
    return relays.stream().allMatch(Relay::isOpen) && cuts.isOver();
  }

  @Override
  public void close() {
    relays.forEach(Relay::close);
  }
}
