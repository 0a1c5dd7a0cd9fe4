package hotseat.load.fault.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links on which bytes vanish, or wait. */
class BlackHoleTest {

  private final Parrot parrot = new Parrot();
  private final Relay relay =
      Relay.ofBytes(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), parrot.address());

  BlackHoleTest() throws IOException {}

  @AfterEach
  void close() {
    relay.close();
    parrot.close();
  }

  private static void assertReset(ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(SocketException.class).hasMessageContaining("reset");
  }

  @Test
  void aBlackHoleDropsAllBytesAndStillAcceptsConnections() throws Exception {
    try (Caller old = Caller.of(relay)) {
      old.says("a");
      assertThat(old.hears(1)).isEqualTo("a");
      relay.become(Link.BLACK_HOLE);
      try (Caller young = Caller.of(relay)) {
        old.says("bc");
        young.says("def");
        await().until(() -> relay.deeds().of(Deed.BYTES_SWALLOWED_THERE) == 5);
        assertThat(parrot.heard()).isEqualTo("a");

        relay.become(Link.OPEN);
        assertReset(() -> old.hears(1));
        assertReset(() -> young.hears(1));
        await().until(() -> relay.deeds().of(Deed.CONNECTIONS_RESET) == 2);
      }
    }
  }

  @Test
  void anIdleConnectionSurvivesABlackHole() throws Exception {
    try (Caller caller = Caller.of(relay)) {
      relay.become(Link.BLACK_HOLE);
      relay.become(Link.OPEN);
      caller.says("a");
      assertThat(caller.hears(1)).isEqualTo("a");
    }
  }

  /** That the end does not pass before the heal is {@link WayTest}'s. */
  @Test
  void aConnectionWhoseCallerHasGoneEndsWithTheBlackHole() throws Exception {
    try (Caller caller = Caller.of(relay)) {
      caller.says("a");
      caller.hears(1);
      relay.become(Link.BLACK_HOLE);
    }
    relay.become(Link.OPEN);
    await().until(() -> relay.connections() == 0);
  }

  @Test
  void requestsStillReachTheServerIfAnswersAreDropped() throws Exception {
    relay.become(Link.WITHOUT_ANSWERS);
    try (Caller caller = Caller.of(relay)) {
      caller.says("a");
      await().until(() -> parrot.heard().equals("a"));
      await().until(() -> relay.deeds().of(Deed.BYTES_SWALLOWED_BACK) == 1);
      assertThat(relay.deeds().of(Deed.BYTES_SWALLOWED_THERE)).isZero();
      relay.become(Link.OPEN);
      assertReset(() -> caller.hears(1));
    }
  }

  @Test
  void answersStillReachTheCallerIfRequestsAreDropped() throws Exception {
    try (Caller caller = Caller.of(relay)) {
      caller.says("a");
      caller.hears(1);
      relay.become(Link.WITHOUT_REQUESTS);
      caller.says("b");
      parrot.say("hello");
      assertThat(caller.hears(5)).isEqualTo("hello");
      assertThat(parrot.heard()).isEqualTo("a");
    }
  }

  @Test
  void heldBytesArriveAfterTheHealEvenIfTheCallerHasGone() throws Exception {
    try (Caller stays = Caller.of(relay)) {
      relay.become(Link.STALLED);
      stays.says("a");
      try (Caller goes = Caller.of(relay)) {
        goes.says("b");
        await().until(() -> relay.deeds().of(Deed.BYTES_HELD_THERE) == 2);
      }
      assertThat(parrot.heard()).isEmpty();

      relay.become(Link.OPEN);
      assertThat(stays.hears(1)).isEqualTo("a");
      await().untilAsserted(() -> assertThat(parrot.heard()).contains("a", "b"));
      assertThat(relay.deeds().of(Deed.CONNECTIONS_RESET)).isZero();
    }
  }
}
