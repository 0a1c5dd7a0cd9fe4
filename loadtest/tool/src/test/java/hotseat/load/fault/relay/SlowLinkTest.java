package hotseat.load.fault.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Late and narrow links over real sockets. */
class SlowLinkTest {

  private static final InetSocketAddress ANYWHERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Parrot parrot = new Parrot();
  private final Relay relay = Relay.ofBytes(ANYWHERE, parrot.address());

  SlowLinkTest() throws IOException {}

  @AfterEach
  void close() {
    relay.close();
    parrot.close();
  }

  private static Duration lasts(ThrowingCallable action) throws Throwable {
    long before = System.nanoTime();
    action.call();
    return Duration.ofNanos(System.nanoTime() - before);
  }

  /** How much later, and that it costs no throughput, is {@link DeparturesTest}'s. */
  @Test
  void delayedBytesArriveLater() throws Throwable {
    Duration eachWay = Duration.ofMillis(50);
    relay.become(Link.late(eachWay));
    try (Caller caller = Caller.of(relay)) {
      assertThat(
              lasts(
                  () -> {
                    caller.says("x");
                    caller.hears(1);
                  }))
          .isGreaterThanOrEqualTo(eachWay.multipliedBy(2));
    }
  }

  @Test
  void aNarrowLinkLimitsTheThroughput() throws Throwable {
    relay.become(Link.narrow(20_000));
    try (Caller caller = Caller.of(relay)) {
      assertThat(
              lasts(
                  () -> {
                    caller.says("x".repeat(4_000));
                    caller.hears(4_000);
                  }))
          .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
  }
}
