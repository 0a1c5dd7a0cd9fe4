package hotseat.load.fault.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.testing.ClosedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay over real sockets, with a parrot as the server. */
class RelayTest {

  private static final InetSocketAddress ANYWHERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Parrot parrot = new Parrot();
  private final Relay relay = Relay.ofBytes(ANYWHERE, parrot.address());

  RelayTest() throws IOException {}

  @AfterEach
  void close() {
    relay.close();
    parrot.close();
  }

  private static void assertReset(ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(SocketException.class).hasMessageContaining("reset");
  }

  @Test
  void bytesArriveUnchangedAndInOrder() throws Exception {
    String much = "0123456789abcdef".repeat(65_536);
    try (Caller caller = Caller.of(relay)) {
      Thread saying = Thread.startVirtualThread(() -> saysUnchecked(caller, much));
      assertThat(caller.hears(much.length()).equals(much)).isTrue();
      saying.join();
    }
  }

  private static void saysUnchecked(Caller caller, String text) {
    try {
      caller.says(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theEndOfAStreamIsForwardedAfterItsLastByte() throws Exception {
    try (Caller caller = Caller.of(relay)) {
      caller.says("last words");
      caller.saysNothingMore();
      assertThat(caller.hears(100)).isEqualTo("last words");
    }
    await().until(() -> relay.connections() == 0);
  }

  @Test
  void theServerIsNotConnectedBeforeTheFirstByte() throws Exception {
    try (Caller silent = Caller.of(relay);
        Caller caller = Caller.of(relay)) {
      // The second caller has its answer after the first one was accepted.
      caller.says("a");
      assertThat(caller.hears(1)).isEqualTo("a");
      assertThat(parrot.connections()).isEqualTo(1);

      silent.says("b");
      assertThat(silent.hears(1)).isEqualTo("b");
      assertThat(parrot.connections()).isEqualTo(2);
    }
  }

  @Test
  void refusingResetsOldConnectionsAndAcceptsNoNewOnes() throws Exception {
    try (Caller old = Caller.of(relay)) {
      old.says("a");
      old.hears(1);
      relay.become(Link.REFUSING);
      assertReset(() -> old.hears(1));
      assertThatThrownBy(
              () -> {
                try (Caller young = Caller.of(relay)) {
                  young.hears(1);
                }
              })
          .isInstanceOf(SocketException.class);
      await().until(() -> relay.deeds().of(Deed.CONNECTIONS_REFUSED) == 1);
    }
    relay.become(Link.OPEN);
    try (Caller young = Caller.of(relay)) {
      young.says("b");
      assertThat(young.hears(1)).isEqualTo("b");
    }
  }

  @Test
  void aCutResetsConnectionsAndNewOnesWork() throws Exception {
    try (Caller caller = Caller.of(relay)) {
      caller.says("a");
      caller.hears(1);
      relay.cut();
      assertReset(() -> caller.hears(1));
      await().until(() -> relay.deeds().of(Deed.CONNECTIONS_RESET) == 1);
    }
    try (Caller again = Caller.of(relay)) {
      again.says("b");
      assertThat(again.hears(1)).isEqualTo("b");
    }
  }

  @Test
  void eachCallerAddressHasItsOwnLink() throws Exception {
    InetAddress one = InetAddress.getByName("127.0.0.2");
    InetAddress other = InetAddress.getByName("127.0.0.3");
    try (Caller first = Caller.from(one, relay);
        Caller second = Caller.from(other, relay)) {
      first.says("a");
      first.hears(1);
      relay.become(one, Link.BLACK_HOLE);
      first.says("b");
      second.says("c");
      assertThat(second.hears(1)).isEqualTo("c");
      await().until(() -> relay.deeds().of(Deed.BYTES_SWALLOWED_THERE) == 1);
      assertThat(parrot.heard()).isEqualTo("ac");

      relay.cut(other);
      assertReset(() -> second.hears(1));
      assertThat(relay.deeds().of(Deed.CONNECTIONS_RESET)).isEqualTo(1);
      assertThat(relay.connections()).as("of the first caller").isEqualTo(1);
    }
  }

  @Test
  void anUnreachableServerBreaksTheConnection() throws Exception {
    try (ClosedPort away = new ClosedPort();
        Relay toClosedPort = Relay.ofBytes(ANYWHERE, away.address());
        Caller caller = Caller.of(toClosedPort)) {
      caller.says("a");
      assertReset(() -> caller.hears(1));
      assertThat(toClosedPort.deeds().of(Deed.CONNECTIONS_RESET)).isZero();
    }
  }

  @Test
  void manyCallersCanConnectAtOnce() throws Exception {
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      callers.add(Caller.of(relay));
    }
    for (Caller caller : callers) {
      caller.says("x");
    }
    for (Caller caller : callers) {
      assertThat(caller.hears(1)).isEqualTo("x");
      caller.close();
    }
    await().until(() -> relay.connections() == 0);
  }
}
