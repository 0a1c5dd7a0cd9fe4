package hotseat.load.fault.relay;

import hotseat.load.failure.Failure;
import hotseat.load.fault.relay.Link.Refusing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Stands in for a server: callers are connected to it, as well or as badly as the link says.
 *
 * <p>Healing a link resets the connections that have lost bytes, because a stream with a hole is
 * useless. Connections whose bytes were only held go on.
 */
public final class Relay implements AutoCloseable {

  // After a heal all clients connect at once, and none may be refused without an order.
  private static final int CALLS_WAITING_MAX = 1_024;

  private final ServerSocket listening;
  private final InetSocketAddress server;
  private final Supplier<Traffic> traffic;
  private final Deeds deeds = new Deeds();
  private final Map<InetAddress, Road> roads = new HashMap<>();
  private final Set<Crossing> crossings = ConcurrentHashMap.newKeySet();
  private Link allCallers = Link.OPEN;

  private Relay(InetSocketAddress at, InetSocketAddress server, Supplier<Traffic> traffic) {
    this.server = server;
    this.traffic = traffic;
    try {
      this.listening = new ServerSocket(at.getPort(), CALLS_WAITING_MAX, at.getAddress());
    } catch (IOException e) {
      throw new Failure("cannot listen on " + at + ": " + e.getMessage(), e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /**
   * A relay that passes bytes on without reading them.
   *
   * @param at the address to listen on; port 0 for a free one
   */
  public static Relay ofBytes(InetSocketAddress at, InetSocketAddress server) {
    return new Relay(at, server, Bytes::new);
  }

  /** A relay that can cut connections around a write. */
  public static Relay ofPostgres(InetSocketAddress at, InetSocketAddress server, Cuts cuts) {
    return new Relay(at, server, () -> new PostgresTraffic(cuts));
  }

  /** A relay that can deliver requests twice. */
  public static Relay ofHttp(
      InetSocketAddress at, InetSocketAddress server, Repetitions repetitions) {
    return new Relay(at, server, () -> new HttpTraffic(repetitions));
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
  }

  public Deeds deeds() {
    return deeds;
  }

  public int connections() {
    return crossings.size();
  }

  /** Sets the link of all callers, whatever it was. */
  public void become(Link link) {
    synchronized (roads) {
      allCallers = link;
      roads.values().forEach(road -> road.become(link));
    }
    crossings.forEach(Crossing::noticeLink);
  }

  /** Sets the link of callers from this address only. */
  public void become(InetAddress caller, Link link) {
    road(caller).become(link);
    crossings.forEach(Crossing::noticeLink);
  }

  /** Whether all links are as they were at first. */
  public boolean isOpen() {
    synchronized (roads) {
      return allCallers.equals(Link.OPEN) && roads.values().stream().allMatch(Road::isOpen);
    }
  }

  /** Resets all connections. New ones work normally. */
  public void cut() {
    cut(crossing -> true);
  }

  /** Resets the connections from this address. */
  public void cut(InetAddress caller) {
    Road road = road(caller);
    cut(crossing -> crossing.isOn(road));
  }

  private void cut(Predicate<Crossing> isMeant) {
    crossings.stream().filter(isMeant).forEach(Crossing::cut);
  }

  private Road road(InetAddress caller) {
    synchronized (roads) {
      return roads.computeIfAbsent(caller, address -> new Road(allCallers));
    }
  }

  private void accept() {
    try {
      while (true) {
        connect(listening.accept());
      }
    } catch (IOException closed) {
      // The relay was closed.
    }
  }

  private void connect(Socket caller) {
    Road road = road(caller.getInetAddress());
    Crossing crossing = new Crossing(caller, server, road, traffic.get(), deeds, crossings::remove);
    if (road.link() instanceof Refusing) {
      deeds.count(Deed.CONNECTIONS_REFUSED);
      crossing.breakOff();
    } else {
      deeds.count(Deed.CONNECTIONS_ACCEPTED);
      crossings.add(crossing);
      crossing.start();
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    crossings.forEach(Crossing::breakOff);
  }
}
