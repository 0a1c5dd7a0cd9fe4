package hotseat.load.fault.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.launch.ClusterAddress;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Contestant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three nodes that only listen and connect to each other, at the addresses they were given. */
class NodeRelaysTest {

  private static final int NODES = 3;

  // Between two checks of whether the byte has arrived or vanished.
  private static final int LOOK_MS = 10;

  private final ClusterPlan plan =
      ClusterPlan.of(Contestant.ACTOR.program(), NODES, Optional.empty(), Path.of("target"));
  private final NodeRelays relays = new NodeRelays(plan);
  private final List<ServerSocket> ears = new ArrayList<>();

  @BeforeEach
  void listen() throws IOException {
    for (int node = 0; node < NODES; node++) {
      InetAddress own = InetAddress.getByName(address(node).bindHost());
      ServerSocket ear = new ServerSocket(address(node).bindPort(), 0, own);
      ear.setSoTimeout(LOOK_MS);
      ears.add(ear);
    }
  }

  @AfterEach
  void close() throws IOException {
    relays.close();
    for (ServerSocket ear : ears) {
      ear.close();
    }
  }

  private ClusterAddress address(int node) {
    return relays.plan(plan).detours().get(node).cluster().orElseThrow();
  }

  /** Over a new connection, from the outbound address of the first node. */
  private boolean isHeard(int from, int to) throws IOException {
    long swallowed = relays.count(Deed.BYTES_SWALLOWED_THERE);
    InetAddress own = InetAddress.getByName(address(from).outboundHost());
    try (Socket call = new Socket(address(to).host(), address(to).port(), own, 0)) {
      call.getOutputStream().write(from);
      while (relays.count(Deed.BYTES_SWALLOWED_THERE) == swallowed) {
        Optional<Integer> heard = hears(to);
        if (heard.isPresent()) {
          return heard.get() == from;
        }
      }
      return false;
    }
  }

  private Optional<Integer> hears(int node) throws IOException {
    try (Socket heard = ears.get(node).accept()) {
      return Optional.of(heard.getInputStream().read());
    } catch (SocketTimeoutException notYet) {
      return Optional.empty();
    }
  }

  private String reachablePairs() throws IOException {
    StringBuilder pairs = new StringBuilder();
    for (int from = 0; from < NODES; from++) {
      for (int to = 0; to < NODES; to++) {
        pairs.append(from != to && isHeard(from, to) ? " " + from + ">" + to : "");
      }
    }
    return pairs.toString().trim();
  }

  @Test
  void everyNodeReachesEveryOtherNode() throws Exception {
    assertThat(reachablePairs()).isEqualTo("0>1 0>2 1>0 1>2 2>0 2>1");
  }

  @Test
  void onlyOneNodeIsCutOff() throws Exception {
    relays.around(1, Link.BLACK_HOLE);
    assertThat(reachablePairs()).isEqualTo("0>2 2>0");
  }

  @Test
  void oneNodeCanReceiveButNotSend() throws Exception {
    relays.from(1, Link.BLACK_HOLE);
    assertThat(reachablePairs()).isEqualTo("0>1 0>2 2>0 2>1");
  }

  @Test
  void oneNodeCanSendButNotReceive() throws Exception {
    relays.to(1, Link.BLACK_HOLE);
    assertThat(reachablePairs()).isEqualTo("0>2 1>0 1>2 2>0");
  }
}
