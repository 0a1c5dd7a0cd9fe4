package hotseat.load.fault.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One direction, without sockets. */
class WayTest {

  private static final String END = "end";

  private final Road road = new Road(Link.OPEN);
  private final Deeds deeds = new Deeds();
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final Way way =
      new Way(
          Direction.THERE,
          road,
          new Way.Outlet() {
            @Override
            public void write(byte[] bytes) {
              arrived.add(new String(bytes, US_ASCII));
            }

            @Override
            public void end() {
              arrived.add(END);
            }
          },
          deeds);
  private final Thread delivering = Thread.startVirtualThread(this::deliver);

  private void deliver() {
    try {
      way.deliver();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      // The test is over.
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    delivering.interrupt();
    delivering.join();
  }

  private void send(String text) throws InterruptedException {
    way.send(text.getBytes(US_ASCII));
  }

  @Test
  void theEndPassesAfterTheLastBytes() throws Exception {
    send("a");
    send("b");
    way.end();
    delivering.join();
    assertThat(arrived).containsExactly("a", "b", END);
  }

  /** What comes after it shows that it was taken from the queue and did not end the delivery. */
  @Test
  void anEndIsSwallowedLikeBytes() throws Exception {
    road.become(Link.BLACK_HOLE);
    way.end();
    send("a");
    await().until(() -> deeds.of(Deed.BYTES_SWALLOWED_THERE) == 1);
    assertThat(arrived).isEmpty();
    assertThat(way.isPassingInPieces()).as("while nothing passes").isFalse();
    road.become(Link.OPEN);
    assertThat(way.isPassingInPieces()).isTrue();
  }

  @Test
  void heldBytesPassInTheirOrderAfterTheChange() throws Exception {
    road.become(Link.STALLED);
    send("a");
    send("b");
    way.end();
    await().until(() -> deeds.of(Deed.BYTES_HELD_THERE) == 1);
    assertThat(arrived).isEmpty();
    road.become(Link.OPEN);
    delivering.join();
    assertThat(arrived).containsExactly("a", "b", END);
    assertThat(way.isPassingInPieces()).isFalse();
  }
}
