package hotseat.load.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

  /** A thousand random ports would contain some forty duplicates. */
  @Test
  void noPortIsHandedOutTwice() {
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      ports.addAll(Ports.free(1));
    }
    assertThat(ports).doesNotHaveDuplicates();
  }

  @Test
  void aTakenPortIsSkipped() throws IOException {
    int next = Ports.free(1).getFirst() + 1;
    try (ServerSocket _ = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.free(3)).doesNotContain(next);
      assertThat(Ports.firstOfFree(3)).isNotIn(next, next - 1, next - 2);
    }
  }

  @Test
  void consecutivePortsAreFreeAndNotHandedOutAgain() {
    int first = Ports.firstOfFree(4);
    assertThat(Ports.free(4)).doesNotContainAnyElementsOf(Ports.from(first, 4));
  }
}
