package hotseat.load.history;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes blocks to the disk: a bounded queue, and the one thread that empties it.
 *
 * <p>After the first failure blocks are dropped, so that no thread waits for a full disk. The
 * failure is reported at the end.
 */
final class BlockQueue {

  // 8 MiB: some 80,000 operations, which is seconds of the fastest load.
  private static final int BLOCKS_MAX = 128;

  private static final Block END = new Block(0, new byte[0]);

  private final BlockingQueue<Block> waiting = new ArrayBlockingQueue<>(BLOCKS_MAX);
  private final AtomicLong stalls = new AtomicLong();
  private final BlockFile file;
  private final Thread writer;
  private volatile Optional<IOException> failure = Optional.empty();

  private BlockQueue(BlockFile file) {
    this.file = file;
    this.writer = Thread.ofPlatform().name("history").daemon().unstarted(this::writeAll);
  }

  static BlockQueue start(BlockFile file) {
    BlockQueue queue = new BlockQueue(file);
    queue.writer.start();
    return queue;
  }

  /** Waits for room. An interrupt does not stop it, because a lost block is a lost history. */
  void put(Block block) {
    if (waiting.offer(block)) {
      return;
    }
    stalls.incrementAndGet();
    boolean interrupted = false;
    while (true) {
      try {
        waiting.put(block);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  long stalls() {
    return stalls.get();
  }

  boolean hasFailed() {
    return failure.isPresent();
  }

  /** Writes the waiting blocks and the trailer. */
  void finish() throws IOException {
    put(END);
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while it was being completed", e);
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void writeAll() {
    for (Block block = next(); block != END; block = next()) {
      Block written = block;
      unlessFailed(() -> file.write(written));
    }
    unlessFailed(file::finish);
    unlessFailed(file::close);
  }

  private void unlessFailed(Step step) {
    if (failure.isPresent()) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      failure = Optional.of(e);
      closeQuietly();
    }
  }

  /** Only the first failure is reported. */
  private void closeQuietly() {
    try {
      file.close();
    } catch (IOException e) {
      // The failure to write is already noted.
    }
  }

  private Block next() {
    try {
      return waiting.take();
    } catch (InterruptedException e) {
      failure = failure.or(() -> Optional.of(new IOException("its thread was interrupted", e)));
      return END;
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }
}
