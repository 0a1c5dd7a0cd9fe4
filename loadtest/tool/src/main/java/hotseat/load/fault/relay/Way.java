package hotseat.load.fault.relay;

import hotseat.load.fault.relay.Lane.Holding;
import hotseat.load.fault.relay.Lane.Passing;
import hotseat.load.fault.relay.Lane.Swallowing;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One direction of a {@link Crossing}: bytes enter as they arrive, and leave as the lane allows.
 * Between the two is a queue, so that a chunk that waits does not keep the next one from arriving.
 */
final class Way {

  /** Where the bytes that get through go. */
  interface Outlet {
    void write(byte[] bytes) throws IOException;

    void end() throws IOException;
  }

  // Some megabytes at most: beyond that the sender waits, as on any network.
  private static final int CHUNKS_MAX = 256;

  /** Some bytes, or the end if there are none. */
  private static final class Chunk {
    private final byte[] bytes;
    private final long cameNanos = System.nanoTime();

    Chunk(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean isEnd() {
      return bytes.length == 0;
    }
  }

  private final Direction direction;
  private final Road road;
  private final Outlet outlet;
  private final Deeds deeds;
  private final BlockingQueue<Chunk> chunks = new LinkedBlockingQueue<>(CHUNKS_MAX);
  private final Departures departures = new Departures(System.nanoTime());
  private volatile boolean isTorn;

  Way(Direction direction, Road road, Outlet outlet, Deeds deeds) {
    this.direction = direction;
    this.road = road;
    this.outlet = outlet;
    this.deeds = deeds;
  }

  /** Queues bytes that have arrived. Waits when too many are queued. */
  void send(byte[] bytes) throws InterruptedException {
    if (bytes.length > 0) {
      chunks.put(new Chunk(bytes));
    }
  }

  /** The end, after the last bytes. */
  void end() throws InterruptedException {
    chunks.put(new Chunk(new byte[0]));
  }

  /**
   * Passes on what was sent. Returns after the end has passed. An end that was swallowed reaches no
   * receiver, so the connection stays.
   */
  void deliver() throws IOException, InterruptedException {
    while (true) {
      Chunk chunk = chunks.take();
      if (getsThrough(chunk)) {
        if (chunk.isEnd()) {
          outlet.end();
          return;
        }
        outlet.write(chunk.bytes);
      }
    }
  }

  /** Whether bytes are missing and the next ones would arrive, so that the stream has a hole. */
  boolean isPassingInPieces() {
    return isTorn && direction.laneOf(road.link()) instanceof Passing;
  }

  private boolean getsThrough(Chunk chunk) throws InterruptedException {
    boolean isHeld = false;
    while (true) {
      Link link = road.link();
      switch (direction.laneOf(link)) {
        case Passing lane -> {
          deeds.count(Deed.BYTES_DELAYED, lane.delay().isZero() ? 0 : chunk.bytes.length);
          awaitTurn(chunk, lane);
          if (road.link().equals(link)) {
            return !isTorn;
          }
        }
        case Swallowing() -> {
          if (road.doIfStill(link, () -> isTorn = true)) {
            deeds.count(direction.swallowed(), chunk.bytes.length);
            return false;
          }
        }
        case Holding() -> {
          deeds.count(direction.held(), isHeld ? 0 : chunk.bytes.length);
          isHeld = true;
          road.awaitChange(link);
        }
      }
    }
  }

  private void awaitTurn(Chunk chunk, Passing lane) throws InterruptedException {
    long turnNanos = departures.next(chunk.bytes.length, chunk.cameNanos, lane, System.nanoTime());
    TimeUnit.NANOSECONDS.sleep(turnNanos - System.nanoTime());
  }
}
