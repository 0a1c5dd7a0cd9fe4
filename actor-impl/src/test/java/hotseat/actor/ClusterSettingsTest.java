package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Environment;
import hotseat.api.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSettingsTest {

  private static void assertCannotListen(String host, int port) {
    ClusterSettings settings =
        ClusterSettings.of(
            new Environment(
                Map.of(
                    "HOTSEAT_CLUSTER_BIND_HOST",
                    host,
                    "HOTSEAT_CLUSTER_PORT",
                    Integer.toString(port))),
            "node-1");
    assertThatThrownBy(settings::createSystem)
        .isInstanceOf(UnavailableException.class)
        .hasMessage("cannot listen for the other nodes on " + host + ":" + port + ", is it taken?");
  }

  @Test
  void takenPortIsReported() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertCannotListen("127.0.0.1", taken.getLocalPort());
    }
  }

  /** The address is reserved for documentation. */
  @Test
  void addressOfAnotherMachineIsReported() {
    assertCannotListen("192.0.2.1", FreePorts.free(1).getFirst());
  }
}
